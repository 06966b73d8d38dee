package io.forewarm.sensor.source.jackson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a document as programs write it, quicker than Jackson does, for it makes nothing of what nobody asks for: a
 * value is a list of where its parts begin and end. Whatever is unusual, or may be wrong, is {@link OddJsonException
 * odd}, and up to Jackson: so this has to be right only about what it takes. Not thread-safe, but may be used again.
 *
 * <p>A document is read from front to back: {@link #enter} an object or a list, take its parts while {@link #hasNext}
 * says so. A value that was taken can be asked until the next one is.
 */
final class PlainJson {

    /** What is kept of each value beside its kind: places, and in an object something of its key. */
    private static final int PARTS = 6;

    private static final int START = 0;
    private static final int END = 1;
    private static final int NEXT = 2;
    private static final int KEY_START = 3;
    private static final int KEY_END = 4;

    /** Equal for equal keys, and seldom for others. */
    private static final int KEY_MARK = 5;

    /**
     * In one item; a manifest has some hundred. Bounds what is kept for the next document, at about 40 bytes for each.
     */
    private static final int MAX_VALUES = 1 << 15;

    /** Jackson refuses keys that are much longer. */
    private static final int MAX_KEY = 1000;

    private static final int NO_KEY = -1;

    /** 2^32 times the golden ratio, less 2^32: spreads by multiplication (Knuth, vol. 3, 6.4). */
    private static final int GOLDEN_RATIO = 0x9e3779b9;

    /** In a set of keys: two of them have the same bit, so they may be equal. */
    private static final long AMBIGUOUS = Long.MIN_VALUE;

    private final JsonBytes bytes = new JsonBytes();
    private int depth;
    private boolean first;

    private Kind[] kinds = new Kind[256];
    private int[] parts = new int[kinds.length * PARTS];

    /** Of each object the {@link #bit bits} of its keys, and {@link #AMBIGUOUS}. */
    private long[] keySets = new long[kinds.length];

    private int used;

    /** Kinds of values. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        ESCAPED_TEXT,
        WHOLE_NUMBER,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        /** Nothing is there. */
        ABSENT
    }

    /** Begins with a document; at least one zero must follow it, which is how its end is told. */
    void begin(byte[] document) {
        bytes.begin(document);
        depth = 0;
        used = 0;
        bytes.skipSpace();
    }

    /** Begins with the parts of an object (<code>{</code>) or of a list ({@code [}), which must come next. */
    void enter(char opening) {
        bytes.take(opening);
        depth++;
        first = true;
    }

    /** Whether there is another part before the end of what was entered last. */
    boolean hasNext(char closing) {
        bytes.skipSpace();
        if (bytes.next() == closing) {
            bytes.take(closing);
            depth--;
            first = false;
            return false;
        }
        if (!first) {
            bytes.take(',');
            bytes.skipSpace();
        }
        first = false;
        return true;
    }

    /** The key of the next part of an object. */
    String key() {
        int start = bytes.at() + 1;
        skipKey();
        var key = bytes.ascii(start, bytes.at() - 1);
        skipColon();
        return key;
    }

    /** The next value. */
    PlainValue value() {
        used = 0;
        return valueAt(read(NO_KEY, NO_KEY));
    }

    private PlainValue valueAt(int place) {
        return new PlainValue(this, place, kinds[place / PARTS]);
    }

    /** Nothing may come any more. */
    void end(int length) {
        bytes.skipSpace();
        if (bytes.at() != length) {
            throw new OddJsonException();
        }
    }

    /** A text without its quotes, or anything else as it stands in the document; all of it must be ASCII. */
    String ascii(int value) {
        return bytes.ascii(parts[value + START], parts[value + END]);
    }

    /** The same value as Jackson reads it. */
    JsonNode tree(int value, boolean quoted) {
        int quote = quoted ? 1 : 0;
        return bytes.tree(parts[value + START] - quote, parts[value + END] + quote);
    }

    /** The value at a key of an object; as with Jackson, of equal keys the last one counts. */
    PlainValue find(int object, String key) {
        int mark = key.isEmpty() ? NO_KEY : mark(key.length(), key.charAt(0), key.charAt(key.length() - 1));
        long keys = keySets[object / PARTS];
        // Most of what is looked for is not there.
        int found = (keys & bit(mark)) == 0 ? object : find(object, key, mark, keys < 0);
        return found == object ? new PlainValue(this, object, Kind.ABSENT) : valueAt(found);
    }

    private int find(int object, String key, int mark, boolean ambiguous) {
        int found = object;
        int end = parts[object + NEXT];
        for (int each = object + PARTS; each < end; each = parts[each + NEXT]) {
            if (parts[each + KEY_MARK] == mark && isKey(each, key)) {
                found = each;
                if (!ambiguous) {
                    return found;
                }
            }
        }
        return found;
    }

    /** One of 63 bits for a mark: the same for the same, and mostly another for another. */
    private static long bit(int mark) {
        return 1L << (((mark * GOLDEN_RATIO) >>> 1) % 63);
    }

    private static int mark(int length, int first, int last) {
        return (length << (2 * Byte.SIZE)) | (first << Byte.SIZE) | last;
    }

    /** The different keys of an object, in its order. */
    List<String> keys(int object) {
        var keys = new LinkedHashSet<String>();
        int end = parts[object + NEXT];
        for (int each = object + PARTS; each < end; each = parts[each + NEXT]) {
            keys.add(bytes.ascii(parts[each + KEY_START], parts[each + KEY_END]));
        }
        return List.copyOf(keys);
    }

    List<JsonValue> elements(int list) {
        var elements = new ArrayList<JsonValue>();
        int end = parts[list + NEXT];
        for (int each = list + PARTS; each < end; each = parts[each + NEXT]) {
            elements.add(valueAt(each));
        }
        return elements;
    }

    private boolean isKey(int value, String key) {
        int start = parts[value + KEY_START];
        return parts[value + KEY_END] - start == key.length() && bytes.isAscii(start, key);
    }

    private int read(int keyStart, int keyEnd) {
        int value = add(keyStart, keyEnd);
        parts[value + START] = bytes.at();
        switch (bytes.next()) {
            case '{' -> finish(value, readObject(value));
            case '[' -> finish(value, readList());
            case '"' -> {
                parts[value + START]++;
                bytes.skipText();
                finish(value, bytes.isEscaped() ? Kind.ESCAPED_TEXT : Kind.TEXT);
                parts[value + END]--;
            }
            case 't' -> finish(value, word("true", Kind.TRUE));
            case 'f' -> finish(value, word("false", Kind.FALSE));
            case 'n' -> finish(value, word("null", Kind.NULL));
            default -> finish(value, bytes.skipNumber() ? Kind.WHOLE_NUMBER : Kind.NUMBER);
        }
        return value;
    }

    private int add(int keyStart, int keyEnd) {
        int value = used;
        used += PARTS;
        if (used > parts.length) {
            if (used > MAX_VALUES * PARTS) {
                throw new OddJsonException();
            }
            kinds = Arrays.copyOf(kinds, 2 * kinds.length);
            parts = Arrays.copyOf(parts, 2 * parts.length);
            keySets = Arrays.copyOf(keySets, kinds.length);
        }
        parts[value + KEY_START] = keyStart;
        parts[value + KEY_END] = keyEnd;
        parts[value + KEY_MARK] =
                keyStart < keyEnd ? mark(keyEnd - keyStart, bytes.byteAt(keyStart), bytes.byteAt(keyEnd - 1)) : NO_KEY;
        return value;
    }

    private void finish(int value, Kind kind) {
        kinds[value / PARTS] = kind;
        parts[value + END] = bytes.at();
        parts[value + NEXT] = used;
    }

    private Kind readObject(int object) {
        enterValue('{');
        long keys = 0;
        while (hasNext('}')) {
            int start = bytes.at() + 1;
            skipKey();
            int end = bytes.at() - 1;
            skipColon();
            int part = read(start, end);
            long bit = bit(parts[part + KEY_MARK]);
            keys |= (keys & bit) == 0 ? bit : AMBIGUOUS;
        }
        keySets[object / PARTS] = keys;
        return Kind.OBJECT;
    }

    private Kind readList() {
        enterValue('[');
        while (hasNext(']')) {
            var _ = read(NO_KEY, NO_KEY);
        }
        return Kind.LIST;
    }

    private void enterValue(char opening) {
        // Jackson has the last word on documents that are nearly as deep as they may be.
        if (depth >= JsonBodies.MAX_DEPTH - 1) {
            throw new OddJsonException();
        }
        enter(opening);
    }

    private Kind word(String word, Kind kind) {
        bytes.skipWord(word);
        return kind;
    }

    /** What is kept of a key is how it is written; that must not hide what somebody may look for. */
    private void skipKey() {
        int start = bytes.at();
        bytes.skipText();
        if (bytes.isDisguised() || bytes.at() - start > MAX_KEY) {
            throw new OddJsonException();
        }
    }

    private void skipColon() {
        bytes.skipSpace();
        bytes.take(':');
        bytes.skipSpace();
    }
}
