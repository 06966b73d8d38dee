package io.forewarm.sensor.source.jackson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A document in JSON, and how far in it a reader has come. Finds where numbers and texts end, and refuses as odd what
 * they must not be. Not thread-safe, but may be used again.
 */
final class JsonBytes {

    /** Longer ones may not mean the same to Jackson. */
    private static final int MAX_DIGITS = 18;

    private static final int MAX_DIGITS_OF_FRACTION = 15;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;

    private static final long TOP_BITS = 0x8080808080808080L;

    private byte[] bytes = new byte[0];
    private int at;
    private boolean escaped;
    private boolean disguised;

    /** Begins with a document; at least one zero must follow it, which is how its end is told. */
    void begin(byte[] document) {
        bytes = document;
        at = 0;
    }

    int at() {
        return at;
    }

    byte next() {
        return bytes[at];
    }

    /** A byte that was passed already. */
    byte byteAt(int place) {
        return bytes[place];
    }

    /** Whether the last text was anything but plain ASCII. */
    boolean isEscaped() {
        return escaped;
    }

    /** Whether the last text was more than ASCII with quotes and backslashes behind backslashes. */
    boolean isDisguised() {
        return disguised;
    }

    /** What was passed between two places, all of which must be ASCII. */
    String ascii(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    boolean isAscii(int start, String text) {
        for (int index = 0; index < text.length(); index++) {
            if (bytes[start + index] != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    JsonNode tree(int start, int end) {
        return JsonBodies.JSON.readTree(bytes, start, end - start);
    }

    void skipWord(String word) {
        for (int index = 0; index < word.length(); index++) {
            take(word.charAt(index));
        }
    }

    /** To behind a number; tells whether it is a whole one. */
    boolean skipNumber() {
        int start = at;
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        boolean zero = bytes[at] == '0';
        int whole = skipDigits();
        if (whole == 0 || whole > MAX_DIGITS || (zero && (whole > 1 || negative))) {
            throw new OddJsonException();
        }
        if (bytes[at] != '.') {
            requireEndOfNumber();
            return true;
        }
        at++;
        if (skipDigits() == 0 || at - start > MAX_DIGITS_OF_FRACTION) {
            throw new OddJsonException();
        }
        requireEndOfNumber();
        return false;
    }

    private int skipDigits() {
        int start = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    /** Exponents are left to Jackson. */
    private void requireEndOfNumber() {
        if ((bytes[at] | 0x20) == 'e') {
            throw new OddJsonException();
        }
    }

    /** To behind the closing quote of a text. */
    void skipText() {
        escaped = false;
        disguised = false;
        take('"');
        while (true) {
            skipPlainText();
            byte found = bytes[at];
            if (found == '"') {
                at++;
                return;
            }
            escaped = true;
            if (found == '\\') {
                skipEscape();
            } else if (found < 0) {
                disguised = true;
                skipUtf8();
            } else {
                throw new OddJsonException();
            }
        }
    }

    /** Eight bytes at a time, up to a quote, a backslash, a control character or anything that is not ASCII. */
    private void skipPlainText() {
        while (at + Long.BYTES <= bytes.length) {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            long quotes = eight ^ ('"' * ONES);
            long backslashes = eight ^ ('\\' * ONES);
            // A byte that a difference borrows from can only be behind one that is really meant.
            long special = ((quotes - ONES) & ~quotes)
                    | ((backslashes - ONES) & ~backslashes)
                    | ((eight - ' ' * ONES) & ~eight)
                    | eight;
            special &= TOP_BITS;
            if (special != 0) {
                at += Long.numberOfTrailingZeros(special) / Byte.SIZE;
                return;
            }
            at += Long.BYTES;
        }
        while (bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
    }

    private void skipEscape() {
        at++;
        disguised |= bytes[at] != '"' && bytes[at] != '\\';
        if (bytes[at] == 'u') {
            for (int digit = 1; digit <= 4; digit++) {
                if (Character.digit(bytes[at + digit], 16) < 0) {
                    throw new OddJsonException();
                }
            }
            at += 5;
        } else if ("\"\\/bfnrt".indexOf(bytes[at]) >= 0) {
            at++;
        } else {
            throw new OddJsonException();
        }
    }

    /** One character of two, three or four bytes, in the one way that it may be written. */
    private void skipUtf8() {
        int lead = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        boolean overlong = lead < 0xc2 || (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
        boolean half = lead == 0xed && second > 0x9f;
        if (overlong || half || lead > 0xf3) {
            throw new OddJsonException();
        }
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        for (int next = 1; next <= more; next++) {
            if ((bytes[at + next] & 0xc0) != 0x80) {
                throw new OddJsonException();
            }
        }
        at += more + 1;
    }

    void skipSpace() {
        while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
            at++;
        }
    }

    void take(char wanted) {
        if (bytes[at] != wanted) {
            throw new OddJsonException();
        }
        at++;
    }
}
