package io.forewarm.sensor.source.openstack.jackson;

import io.forewarm.sensor.source.jackson.Spot;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as OpenStack's services write them: with or without {@code T}, zone and colon; without a zone they are UTC. */
final class OsloTimes {

    private static final Pattern ZONE = Pattern.compile("(.*\\d)([+-]\\d{2}):?(\\d{2})$");

    private OsloTimes() {}

    /** As RFC 3339 writes it. */
    static String standard(String text) {
        var joined = text.length() > 40 ? text : text.replace(' ', 'T');
        int time = joined.indexOf('T');
        if (joined.endsWith("Z") || time < 0 || joined.length() > 40) {
            return joined;
        }
        var zone = ZONE.matcher(joined.substring(time));
        return zone.matches()
                ? "%s%s%s:%s".formatted(joined.substring(0, time), zone.group(1), zone.group(2), zone.group(3))
                : joined + "Z";
    }

    /** How long it took from the time at one place; zero where there is none, or a later one. */
    static Duration since(Spot spot, String key, Instant end) {
        return instant(spot.anyText(key))
                .map(start -> Duration.between(start, end))
                .filter(took -> !took.isNegative())
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(standard(text)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
