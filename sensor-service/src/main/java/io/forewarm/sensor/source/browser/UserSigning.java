package io.forewarm.sensor.source.browser;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a console's server vouches for the user whom its page names: {@code <expiry>.<hmac>}, where the expiry is in
 * seconds since 1970 and the hmac is HMAC-SHA-256, in hexadecimal, of expiry, a line feed and the user's id, under a
 * secret that only that server and we know. It ends, so that one who once saw a page can't be its user for ever.
 */
public record UserSigning(String secret) {

    private static final String HMAC = "HmacSHA256";

    private static final Pattern FORM = Pattern.compile("(\\d{1,11})\\.([0-9a-fA-F]{64})");

    /** What the server hands out to the page. */
    public String sign(String userId, Instant expiry) {
        return "%d.%s"
                .formatted(expiry.getEpochSecond(), HexFormat.of().formatHex(hmac(expiry.getEpochSecond(), userId)));
    }

    /** Whether the server said, and still says, that it is this user. */
    public boolean vouches(String userId, String signature, Instant now) {
        var parts = FORM.matcher(signature);
        if (!parts.matches()) {
            return false;
        }
        long expiry = Long.parseLong(parts.group(1));
        var given = HexFormat.of().parseHex(parts.group(2));
        return MessageDigest.isEqual(hmac(expiry, userId), given) && now.getEpochSecond() < expiry;
    }

    private byte[] hmac(long expiry, String userId) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal("%d\n%s".formatted(expiry, userId).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "UserSigning[secret]";
    }
}
