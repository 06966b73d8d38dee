package io.forewarm.model;

/**
 * The ASCII characters that an identifier may be spelt with. Each event checks half a dozen identifiers, and a pattern
 * takes ten times as long.
 *
 * @param low which of the first 64 characters, as bits
 * @param high which of the next 64
 */
public record Alphabet(long low, long high) {

    public static final Alphabet DIGITS = range('0', '9');

    public static final Alphabet LOWER_CASE = range('a', 'z');

    /** Hexadecimal digits in lower case. */
    public static final Alphabet HEX = DIGITS.and(range('a', 'f'));

    public static final Alphabet LETTERS_AND_DIGITS = DIGITS.and(LOWER_CASE).and(range('A', 'Z'));

    private static Alphabet range(char first, char last) {
        var all = new Alphabet(0, 0);
        for (char each = first; each <= last; each++) {
            all = all.and(String.valueOf(each));
        }
        return all;
    }

    /** These characters as well. */
    public Alphabet and(String others) {
        long moreLow = low;
        long moreHigh = high;
        for (int at = 0; at < others.length(); at++) {
            char other = others.charAt(at);
            if (other >= 128) {
                throw new IllegalArgumentException("characters must be ASCII: " + others);
            }
            moreLow |= other < 64 ? 1L << other : 0;
            moreHigh |= other < 64 ? 0 : 1L << other;
        }
        return new Alphabet(moreLow, moreHigh);
    }

    private Alphabet and(Alphabet other) {
        return new Alphabet(low | other.low, high | other.high);
    }

    /** Whether the text is at least and at most so long, both included, and has no other characters. */
    public boolean spells(String text, int atLeast, int atMost) {
        int length = text.length();
        if (length < atLeast || length > atMost) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (!has(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(char character) {
        // A shift counts modulo 64.
        return character < 128 && ((character < 64 ? low : high) >>> character & 1) == 1;
    }
}
