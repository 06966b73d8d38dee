package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Ending;
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

    private record Event(int knownAt, Kind kind, double minute, Held what, double waited, Ending ending) {

        static Event asked(int minute, Held what) {
            return new Event(minute, Kind.ASKED, minute, what, 0, Ending.UNKNOWN);
        }

        static Event started(long seconds, Held what, double waited) {
            return new Event(wholeMinute(seconds), Kind.STARTED, seconds / 60.0, what, waited, Ending.UNKNOWN);
        }

        static Event ended(long seconds, Held what, Ending ending) {
            return new Event(wholeMinute(seconds), Kind.ENDED, seconds / 60.0, what, 0, ending);
        }
    }

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
        events.add(Event.asked(Requests.minuteOf(job.submitSeconds()), what));
        if (job.endSeconds() >= 0) {
            events.add(Event.started(job.submitSeconds() + job.waitSeconds(), what, job.waitSeconds() / 60.0));
            events.add(Event.ended(job.endSeconds(), what, ending(job)));
        }
    }

    private static Ending ending(Job job) {
        return switch (job.outcome()) {
            case COMPLETED -> Ending.DONE;
            case BROKEN -> Ending.BROKEN;
            case UNKNOWN -> Ending.UNKNOWN;
        };
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
                case ENDED -> rhythm.ended(event.minute(), event.what(), event.ending());
            }
        }
    }
}
