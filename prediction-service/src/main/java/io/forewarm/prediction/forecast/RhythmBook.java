package io.forewarm.prediction.forecast;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rhythms of one partition's subjects, and the crowd of each of its tenants: what a model of times is asked with. */
final class RhythmBook {

    private final Store<Rhythm> rhythms;
    private final Store<Crowd> crowds;
    private final ZoneId zone;

    /** There are as many as tenants. Only this task writes the store, so what is remembered is what is there. */
    private final Map<String, Crowd> remembered = new HashMap<>();

    private final float[] row = new float[RhythmFeature.COUNT];
    private final double[] within = new double[ArrivalModel.HORIZON_MINUTES.size()];

    RhythmBook(Store<Rhythm> rhythms, Store<Crowd> crowds, ZoneId zone) {
        this.rhythms = rhythms;
        this.crowds = crowds;
        this.zone = zone;
    }

    void take(String subject, ActivityEvent event) {
        Doing.of(event).ifPresent(doing -> {
            int shift = Doing.shiftMinutes(zone, event.at());
            var rhythm = rhythms.get(subject).orElseGet(() -> new Rhythm(shift));
            var crowd = crowd(event.tenant()).orElseGet(() -> new Crowd(shift));
            crowd.take(rhythm, doing);
            rhythms.put(subject, rhythm);
            remembered.put(event.tenant().value(), crowd);
            crowds.put(event.tenant().value(), crowd);
        });
    }

    /** Empty for a subject that never asked for anything. */
    Optional<Learnt> ask(ArrivalVersion version, String subject, TenantId tenant, Instant now) {
        return rhythms.get(subject)
                .filter(rhythm -> !rhythm.isEmpty())
                .flatMap(rhythm -> crowd(tenant).map(crowd -> ask(version, rhythm, crowd, now)));
    }

    private Learnt ask(ArrivalVersion version, Rhythm rhythm, Crowd crowd, Instant now) {
        int minute = Math.max(rhythm.newest(), Doing.minute(now));
        rhythm.describe(minute, crowd.at(minute), row);
        version.model().probabilities(row, within);
        return new Learnt(version.name(), Arrays.stream(within).boxed().toList());
    }

    void forget(String subject, TenantId tenant) {
        rhythms.delete(subject)
                .ifPresent(rhythm -> crowd(tenant).ifPresent(crowd -> {
                    crowd.left(rhythm);
                    crowds.put(tenant.value(), crowd);
                }));
    }

    private Optional<Crowd> crowd(TenantId tenant) {
        var crowd = Optional.ofNullable(remembered.get(tenant.value())).or(() -> crowds.get(tenant.value()));
        crowd.ifPresent(found -> remembered.put(tenant.value(), found));
        return crowd;
    }
}
