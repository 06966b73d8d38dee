package io.forewarm.prediction.timing;

import io.forewarm.prediction.history.AgeBins;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.WeekHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a subject will next need something, by its own rhythm, its hours of the week, and what it is for subjects like
 * it.
 *
 * @param memory what the histories were made with
 * @param ownStrength gaps that the persona's habits are worth beside a subject's own
 * @param sharedStrength gaps that the wider circle is worth beside the narrower one
 * @param seasonStrength episodes that the belief in even hours is worth
 */
public record Timing(Memory memory, double ownStrength, double sharedStrength, double seasonStrength) {

    public Timing {
        if (!(ownStrength > 0) || !(sharedStrength > 0) || !(seasonStrength > 0)) {
            throw new IllegalArgumentException(
                    "strengths must be > 0: %s, %s, %s".formatted(ownStrength, sharedStrength, seasonStrength));
        }
    }

    /**
     * The curve for one subject.
     *
     * @param circles habits of all that the subject belongs to, widest first
     */
    public ArrivalCurve curve(NeedHistory history, List<Habits> circles, Instant now) {
        var faded = history.fadedTo(now, memory);
        var hazard = Hazard.DEFAULT;
        for (var circle : circles) {
            hazard = hazard.updatedWith(circle.gaps(), sharedStrength);
        }
        return ArrivalCurve.of(
                hazard.updatedWith(faded.habits().gaps(), ownStrength),
                new Season(faded.week(), faded.firstSeen(), now, memory.weekHalfLife(), memory.zone(), seasonStrength),
                Duration.between(history.silentSince(), now));
    }

    /** When the curve changes its shape by itself, without any news: at the next age, or the next hour. */
    public Instant nextChange(NeedHistory history, Instant now) {
        var age = Duration.between(history.silentSince(), now);
        long ageEnd = (long) Math.ceil(1000 * AgeBins.upperSeconds(AgeBins.bin(age)));
        var nextAge = history.silentSince().plusMillis(ageEnd);
        double intoHour = WeekHours.localSeconds(now, memory.zone()) % WeekHours.HOUR_SECONDS;
        var nextHour = now.plusMillis((long) Math.ceil(1000 * (WeekHours.HOUR_SECONDS - intoHour)));
        return nextAge.isAfter(now) && nextAge.isBefore(nextHour) ? nextAge : nextHour;
    }
}
