package io.forewarm.replay.choice;

import io.forewarm.prediction.choice.Fashion;
import io.forewarm.prediction.choice.Order;
import io.forewarm.prediction.choice.Repertoire;
import io.forewarm.prediction.choice.Scene;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Walks along a trace and shows each session as it begins, with nothing known but what happened before. Starts and ends
 * of the same second are known already.
 */
final class Walk {

    private static final long DAY = 86_400;
    private static final long HOUR = 3600;

    private final Trace trace;
    private final Bundling bundling;
    private final double splitSeconds;
    private final Repertoire[] repertoires;
    private final Past[] pasts;
    private final Fashion everybody = new Fashion();
    private final Map<Integer, Fashion> circles = new HashMap<>();
    private final PriorityQueue<Change> changes = new PriorityQueue<>(Comparator.comparingLong(Change::second)
            .thenComparing(Change::kind)
            .thenComparingInt(change -> change.order().number()));
    private long inUse;
    private long waiting;
    private long mostInUse;

    private enum Kind {
        STARTED,
        ENDED
    }

    private record Change(long second, Kind kind, int user, Order order, long length) {}

    Walk(Trace trace, Bundling bundling, double fitShare) {
        this.trace = trace;
        this.bundling = bundling;
        this.repertoires = new Repertoire[trace.users()];
        this.pasts = new Past[trace.users()];
        for (int user = 0; user < pasts.length; user++) {
            repertoires[user] = new Repertoire();
            pasts[user] = new Past();
        }
        long first = trace.jobs().getFirst().submitSeconds();
        long last = trace.jobs().getLast().submitSeconds();
        this.splitSeconds = first + fitShare * (last - first);
    }

    /** Shows every opening but each user's first, of which nothing could be known. */
    void forEach(Consumer<Opening> openings) {
        for (int number = 0; number < trace.jobs().size(); number++) {
            var job = trace.jobs().get(number);
            long now = job.submitSeconds();
            happen(now);
            var own = repertoires[trace.userOf(number)];
            var order = order(number, job);
            var scene = scene(job, now);
            if (!own.isEmpty() && own.wouldOpen(now)) {
                openings.accept(new Opening(
                        own.question(now, scene), scene, pasts[trace.userOf(number)], order, now >= splitSeconds));
            }
            ask(trace.userOf(number), job, order, scene);
        }
    }

    private Order order(int number, Job job) {
        int likeness = Objects.hash(
                job.processors(),
                job.memoryKilobytes(),
                job.requestedSeconds(),
                job.kind().executable(),
                job.kind().queue());
        return new Order(
                number, bundling.bundleOf(job), Math.max(0, job.processors()), likeness, job.requestedSeconds());
    }

    private Scene scene(Job job, long now) {
        long wall = trace.calendar().localSeconds(now);
        var circle = circles.computeIfAbsent(job.kind().group(), _ -> new Fashion());
        int hour = (int) (Math.floorMod(wall, DAY) / HOUR);
        int day = (int) Math.floorMod(Math.floorDiv(wall, DAY), 7L);
        return new Scene(everybody, circle, inUse, waiting, mostInUse, hour, day);
    }

    private void ask(int user, Job job, Order order, Scene scene) {
        var own = repertoires[user];
        long now = job.submitSeconds();
        boolean opens = own.wouldOpen(now);
        if (opens) {
            own.lastBundle()
                    .ifPresentOrElse(
                            last -> everybody.opened(order.bundle(), last), () -> everybody.opened(order.bundle()));
            scene.circle().opened(order.bundle());
        }
        own.asked(now, order, scene.localHour());
        pasts[user].asked(order.bundle(), opens);
        waiting += order.size();
        // What the log doesn't know takes no time.
        long wait = Math.max(0, job.waitSeconds());
        long run = Math.max(0, job.runSeconds());
        changes.add(new Change(now + wait, Kind.STARTED, user, order, wait));
        changes.add(new Change(now + wait + run, Kind.ENDED, user, order, run));
    }

    private void happen(long now) {
        while (!changes.isEmpty() && changes.peek().second() <= now) {
            var change = changes.remove();
            int size = change.order().size();
            switch (change.kind()) {
                case STARTED -> {
                    waiting -= size;
                    inUse += size;
                    repertoires[change.user()].started(change.order(), change.length());
                }
                case ENDED -> {
                    inUse -= size;
                    repertoires[change.user()].ended(change.second(), change.order(), change.length());
                }
            }
        }
        mostInUse = Math.max(mostInUse, inUse);
    }
}
