package io.forewarm.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * All that we know of a token: its SHA-256. Tokens are long and random, so there is nothing for a slow hash to protect,
 * and a fast one costs a request less than a microsecond.
 */
public final class TokenHash {

    private static final int HEX_DIGITS = 64;

    private final byte[] bytes;

    private TokenHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of a token that somebody shows. */
    public static TokenHash of(String token) {
        try {
            return new TokenHash(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * A hash as {@code sha256sum} prints it.
     *
     * @throws IllegalArgumentException naming the rule but never the text: it may be the token itself, by mistake
     */
    public static TokenHash parse(String hex) {
        if (!hex.matches("[0-9a-fA-F]{%d}".formatted(HEX_DIGITS))) {
            throw new IllegalArgumentException(
                    "must be the %d hexadecimal digits of a token's SHA-256, is another text of length %d"
                            .formatted(HEX_DIGITS, hex.length()));
        }
        return new TokenHash(HexFormat.of().parseHex(hex));
    }

    /** As settings have it. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Takes the same time however much is equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenHash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    /** Four of the bytes, which are as random as a hash code can be. */
    @Override
    public int hashCode() {
        return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }

    /** The beginning is enough to find it in the settings. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, 0, 4) + "...";
    }
}
