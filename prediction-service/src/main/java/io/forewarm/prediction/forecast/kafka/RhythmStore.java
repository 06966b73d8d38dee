package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.Learnt;
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
import org.apache.kafka.streams.state.KeyValueStore;

/** Rhythms of one partition's subjects, and the crowd of each of its tenants: what a model of times is asked with. */
final class RhythmStore {

    static final String RHYTHMS = "rhythms";
    static final String CROWDS = "crowds";

    private final KeyValueStore<String, Rhythm> rhythms;
    private final KeyValueStore<String, Crowd> crowds;
    private final ZoneId zone;

    /** There are as many as tenants. Only this task writes the store, so what is remembered is what is there. */
    private final Map<String, Crowd> remembered = new HashMap<>();

    private final float[] row = new float[RhythmFeature.COUNT];
    private final double[] within = new double[ArrivalModel.HORIZON_MINUTES.size()];

    RhythmStore(KeyValueStore<String, Rhythm> rhythms, KeyValueStore<String, Crowd> crowds, ZoneId zone) {
        this.rhythms = rhythms;
        this.crowds = crowds;
        this.zone = zone;
    }

    void take(String subject, ActivityEvent event) {
        Doing.of(event).ifPresent(doing -> {
            int shift = Doing.shiftMinutes(zone, event.at());
            var known = rhythms.get(subject);
            var rhythm = known == null ? new Rhythm(shift) : known;
            var crowd = crowd(event.tenant()).orElseGet(() -> new Crowd(shift));
            crowd.take(rhythm, doing);
            rhythms.put(subject, rhythm);
            remembered.put(event.tenant().value(), crowd);
            crowds.put(event.tenant().value(), crowd);
        });
    }

    /** Empty for a subject that never asked for anything. */
    Optional<Learnt> ask(ArrivalVersion version, String subject, TenantId tenant, Instant now) {
        var rhythm = rhythms.get(subject);
        if (rhythm == null || rhythm.isEmpty()) {
            return Optional.empty();
        }
        return crowd(tenant).map(crowd -> {
            int minute = Math.max(rhythm.newest(), Doing.minute(now));
            rhythm.describe(minute, crowd.at(minute), row);
            version.model().probabilities(row, within);
            return new Learnt(version.name(), Arrays.stream(within).boxed().toList());
        });
    }

    void forget(String subject, TenantId tenant) {
        var rhythm = rhythms.delete(subject);
        if (rhythm != null) {
            crowd(tenant).ifPresent(crowd -> {
                crowd.left(rhythm);
                crowds.put(tenant.value(), crowd);
            });
        }
    }

    private Optional<Crowd> crowd(TenantId tenant) {
        return Optional.ofNullable(remembered.computeIfAbsent(tenant.value(), crowds::get));
    }
}
