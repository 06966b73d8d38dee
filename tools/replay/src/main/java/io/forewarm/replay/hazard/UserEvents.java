package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;
import io.forewarm.replay.warm.Requests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the platform sees of one user, in the order in which it sees it: what was asked for, what started, what ended. A
 * request is known from its rounded minute on, as the protocol has it; starts and ends from the first whole minute
 * after them.
 */
final class UserEvents {

    private final List<Event> events;

    private UserEvents(List<Event> events) {
        this.events = events;
    }

    private enum Kind {
        ASKED,
        STARTED,
        ENDED
    }

    private record Event(int knownAt, Kind kind, double minute, Held what, double waited) {}

    /** The events of each user, by the user's number. */
    static List<UserEvents> of(Trace trace) {
        var byUser = new ArrayList<List<Event>>();
        for (int user = 0; user < trace.users(); user++) {
            byUser.add(new ArrayList<>());
        }
        for (int job = 0; job < trace.jobs().size(); job++) {
            add(byUser.get(trace.userOf(job)), job, trace.jobs().get(job));
        }
        var order = Comparator.comparingInt(Event::knownAt).thenComparing(Event::kind);
        byUser.forEach(events -> events.sort(order));
        return byUser.stream().map(UserEvents::new).toList();
    }

    private static void add(List<Event> events, int number, Job job) {
        float declared = job.requestedSeconds() < 0 ? -1 : job.requestedSeconds() / 60f;
        var what = new Held(number, job.processors(), declared);
        int asked = Requests.minuteOf(job.submitSeconds());
        events.add(new Event(asked, Kind.ASKED, asked, what, 0));
        if (job.endSeconds() >= 0) {
            long start = job.submitSeconds() + job.waitSeconds();
            events.add(new Event(wholeMinute(start), Kind.STARTED, start / 60.0, what, job.waitSeconds() / 60.0));
            events.add(new Event(wholeMinute(job.endSeconds()), Kind.ENDED, job.endSeconds() / 60.0, what, 0));
        }
    }

    /** The first whole minute at which that second is past. */
    static int wholeMinute(long seconds) {
        return Math.toIntExact(Math.ceilDiv(seconds, 60));
    }

    /** A reader at the beginning. */
    Walk walk(Rhythm rhythm) {
        return new Walk(rhythm);
    }

    /** Moves a rhythm along these events. */
    final class Walk {

        private final Rhythm rhythm;
        private int next;

        private Walk(Rhythm rhythm) {
            this.rhythm = rhythm;
        }

        /** Lets the rhythm know all that is known at that minute. */
        void to(int minute) {
            while (next < events.size() && events.get(next).knownAt() <= minute) {
                tell(events.get(next++));
            }
        }

        private void tell(Event event) {
            switch (event.kind()) {
                case ASKED -> rhythm.asked(event.knownAt(), event.what());
                case STARTED -> rhythm.started(event.minute(), event.what(), event.waited());
                case ENDED -> rhythm.ended(event.minute(), event.what());
            }
        }
    }
}
