package io.forewarm.sensor.source.cloudevents.jackson;

import io.forewarm.model.activity.EventId;
import io.forewarm.sensor.source.Fingerprint;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.jackson.ItemMapper;
import io.forewarm.sensor.source.jackson.Spot;

/**
 * CloudEvents 1.0 of our own type in normal form. Those of other types are ignored, for a broker may deliver all that
 * it has. A pure function that never throws, whatever it is given.
 *
 * @param tenants whose the scopes are
 * @param fingerprint makes our id of the two parts that an event's identity has
 */
public record CloudEventMapper(Tenants tenants, Fingerprint fingerprint) implements ItemMapper {

    /** What somebody did; its data are what {@link ActivityData} reads. */
    static final String TYPE = "io.forewarm.activity.v1";

    private static final String ANY_VERSION = "io.forewarm.activity.";

    private static final String VERSION = "1.0";

    private static final int LONGEST_ID = 512;

    @Override
    public Mapped map(Spot event) {
        if (!event.requiredText("specversion").equals(VERSION)) {
            throw event.at("specversion").wrong(RefusalReason.UNKNOWN_VERSION, "must be " + VERSION);
        }
        var id = new EventId("ce:" + fingerprint.of(event.requiredText("source") + "\n" + event.requiredText("id")));
        var type = event.requiredText("type");
        if (!isOurs(type)) {
            return new Ignored(IgnoreReason.NO_ACTION);
        }
        if (!type.equals(TYPE)) {
            throw event.at("type").wrong(RefusalReason.UNKNOWN_VERSION, "must be " + TYPE);
        }
        var data = new ActivityData(data(event));
        var userId = data.userId().orElseGet(() -> event.text("authid"));
        return userId.isEmpty()
                ? new Ignored(IgnoreReason.NOBODY)
                : new Observed(data.event(id, shortened(userId), event.requiredInstant("time"), tenants));
    }

    static boolean isOurs(String type) {
        return type.startsWith(ANY_VERSION);
    }

    private static String shortened(String userId) {
        return userId.substring(0, Math.min(userId.length(), LONGEST_ID));
    }

    private static Spot data(Spot event) {
        var data = event.at("data_base64").isPresent() ? event.jsonInBase64("data_base64") : event.object("data");
        if (!data.isPresent()) {
            throw data.wrong(RefusalReason.MISSING_FIELD, "must be there");
        }
        return data;
    }
}
