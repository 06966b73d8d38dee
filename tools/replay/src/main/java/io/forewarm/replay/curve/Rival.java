package io.forewarm.replay.curve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ours against the best of the others, at one share of misses.
 *
 * @param missShare what both reach
 * @param baseline the best other policy
 * @param idleHours what ours takes; empty where there is none, or it never misses so few
 * @param ratio ours over theirs
 * @param missShareAtEqualHours what ours reaches with the hours of the other
 */
public record Rival(
        double missShare,
        Optional<Envelope.Best> baseline,
        OptionalDouble idleHours,
        OptionalDouble ratio,
        OptionalDouble missShareAtEqualHours) {

    public static Rival at(double missShare, Envelope others, List<Family> ours) {
        var baseline = others.at(missShare);
        if (ours.isEmpty()) {
            return new Rival(
                    missShare, baseline, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        var own = Frontier.of(ours.getFirst().trades());
        var hours = own.hoursAt(missShare);
        return new Rival(
                missShare,
                baseline,
                hours,
                ratio(hours, baseline),
                baseline.stream()
                        .mapToDouble(best -> own.missesAt(best.idleHours()))
                        .findFirst());
    }

    private static OptionalDouble ratio(OptionalDouble hours, Optional<Envelope.Best> baseline) {
        return hours.isEmpty() || baseline.filter(best -> best.idleHours() > 0).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(hours.getAsDouble() / baseline.get().idleHours());
    }
}
