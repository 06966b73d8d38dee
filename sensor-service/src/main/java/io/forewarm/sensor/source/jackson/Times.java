package io.forewarm.sensor.source.jackson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads times of RFC 3339. What nearly all sources write, {@code 2026-03-02T08:00:00.012Z}, is read character by
 * character, which takes a tenth of the time; everything else is left to {@link Instant#parse}.
 */
final class Times {

    private static final String FORM = "0000-00-00T00:00:00";

    private static final int MOST_DIGITS = 9;

    private Times() {}

    /**
     * The time that is written so.
     *
     * @throws DateTimeParseException if none is
     */
    static Instant parse(String text) {
        int fraction = text.length() - FORM.length() - ".Z".length();
        if (!isPlain(text, fraction)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text, fraction));
        } catch (DateTimeException _) {
            return Instant.parse(text);
        }
    }

    /** Digits and marks where they should be; no fraction has no point either. */
    private static boolean isPlain(String text, int fraction) {
        if (fraction < -1 || fraction == 0 || fraction > MOST_DIGITS || text.charAt(text.length() - 1) != 'Z') {
            return false;
        }
        for (int at = 0; at < text.length() - 1; at++) {
            char wanted = at < FORM.length() ? FORM.charAt(at) : at == FORM.length() ? '.' : '0';
            char found = text.charAt(at);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int digits) {
        if (digits < 0) {
            return 0;
        }
        int nanos = number(text, FORM.length() + 1, FORM.length() + 1 + digits);
        for (int digit = digits; digit < MOST_DIGITS; digit++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
