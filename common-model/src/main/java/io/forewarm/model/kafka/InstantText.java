package io.forewarm.model.kafka;

import java.time.Instant;
import java.time.LocalDate;

/** Writes times as {@link Instant#toString} does, in a fifth of the time. */
final class InstantText {

    private static final int SECONDS_PER_DAY = 24 * 60 * 60;

    /** The library's own rules for years of other lengths are not repeated here. */
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private InstantText() {}

    static String of(Instant instant) {
        return append(new StringBuilder(32), instant).toString();
    }

    static StringBuilder append(StringBuilder text, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return text.append(instant);
        }
        var date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        digits(text, date.getYear(), 1000).append('-');
        digits(text, date.getMonthValue(), 10).append('-');
        digits(text, date.getDayOfMonth(), 10).append('T');
        digits(text, ofDay / 3600, 10).append(':');
        digits(text, ofDay / 60 % 60, 10).append(':');
        digits(text, ofDay % 60, 10);
        return appendFraction(text, instant.getNano()).append('Z');
    }

    /** In groups of three digits, as many as it takes. */
    private static StringBuilder appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return text;
        }
        text.append('.');
        if (nanos % 1_000_000 == 0) {
            return digits(text, nanos / 1_000_000, 100);
        }
        return nanos % 1000 == 0 ? digits(text, nanos / 1000, 100_000) : digits(text, nanos, 100_000_000);
    }

    private static StringBuilder digits(StringBuilder text, int number, int firstDigit) {
        for (int unit = firstDigit; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }
}
