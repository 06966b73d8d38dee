package io.forewarm.quickstart.score;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What simpler ways to run the platform would have made of the same claims. Pure functions. */
public final class Baselines {

    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    private Baselines() {}

    /** Builds on demand: every claim is cold, and nothing is ever idle. */
    public static Policy reactive(List<Hold> holds) {
        return new Policy(holds.size(), 0, 0, holds.size(), 0);
    }

    /**
     * Builds on demand, and keeps a unit that was given back for the same subject's next claim of the same bundle. Of
     * several the one given back last is taken. A unit given back before it was built is still built, so taking it in
     * the meantime is a partial start.
     *
     * @param keep how long it is kept, counted from when it was given back and built
     * @param end end of the stream; idle time behind it does not count
     */
    public static Policy keepAlive(List<Hold> holds, Duration keep, Instant end) {
        var simulation = new KeepAlive(keep, end);
        holds.stream().sorted(Comparator.comparing(Hold::from)).forEach(simulation::claim);
        return simulation.result();
    }

    private record Kind(SubjectId subject, BundleId bundle) {}

    /**
     * A unit and when it is in nobody's hands.
     *
     * @param built when its building ends
     * @param until when it is given back
     */
    private record Kept(Instant built, Instant until) {

        Instant idleFrom() {
            return built.isAfter(until) ? built : until;
        }
    }

    private static final class KeepAlive {

        private final Duration keep;
        private final Instant end;
        private final Map<Kind, List<Kept>> units = new HashMap<>();
        private Duration idle = Duration.ZERO;
        private int warm;
        private int partial;
        private int cold;

        KeepAlive(Duration keep, Instant end) {
            this.keep = keep;
            this.end = end;
        }

        void claim(Hold hold) {
            var kind = new Kind(hold.subject(), hold.bundle());
            var kept = units.computeIfAbsent(kind, _ -> new ArrayList<>());
            retire(kept, hold.from());
            var free = kept.stream()
                    .filter(unit -> !unit.until().isAfter(hold.from()))
                    .max(Comparator.comparing(Kept::until));
            if (free.isEmpty()) {
                cold++;
                kept.add(new Kept(hold.from().plus(hold.startUp()), hold.until()));
                return;
            }
            var unit = free.get();
            kept.remove(unit);
            kept.add(new Kept(unit.built(), hold.until()));
            if (unit.built().isAfter(hold.from())) {
                partial++;
                return;
            }
            warm++;
            wasIdle(unit, hold.from());
        }

        Policy result() {
            for (var kept : units.values()) {
                kept.forEach(unit -> wasIdle(unit, unit.idleFrom().plus(keep)));
            }
            units.clear();
            return new Policy(warm + partial + cold, warm, partial, cold, idle.toNanos() / NANOS_PER_HOUR);
        }

        private void retire(List<Kept> kept, Instant now) {
            kept.removeIf(unit -> {
                var expires = unit.idleFrom().plus(keep);
                boolean expired = !expires.isAfter(now);
                if (expired) {
                    wasIdle(unit, expires);
                }
                return expired;
            });
        }

        private void wasIdle(Kept unit, Instant until) {
            var counted = until.isBefore(end) ? until : end;
            if (counted.isAfter(unit.idleFrom())) {
                idle = idle.plus(Duration.between(unit.idleFrom(), counted));
            }
        }
    }
}
