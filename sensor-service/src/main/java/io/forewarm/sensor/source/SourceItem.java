package io.forewarm.sensor.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One item of what a source delivered.
 *
 * @param where JSON Pointer to the item in the delivery
 * @param mapped what became of it
 * @param excerpt what may be shown of it if it was refused, once it has been scrubbed; otherwise empty
 * @param fingerprint equal for copies of a refused item and for nothing else, however long the item; otherwise empty.
 *     To be hashed again before it goes anywhere: who guesses the item can make it, too
 */
public record SourceItem(String where, Mapped mapped, String excerpt, String fingerprint) {

    /** An item that was not refused. */
    public static SourceItem of(String where, Mapped mapped) {
        return new SourceItem(where, mapped, "", "");
    }

    /**
     * An item that was refused.
     *
     * @param content all of it
     */
    public static SourceItem refused(String where, Mapped.Refused mapped, String excerpt, String content) {
        return new SourceItem(where, mapped, excerpt, sha256(content));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SourceItem[%s]".formatted(where);
    }
}
