package io.forewarm.sensor.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What callers must show to learn somebody's pseudonym. */
public final class ResolveToken {

    /** Nobody may. */
    public static final ResolveToken NONE = new ResolveToken("");

    private static final String SCHEME = "Bearer ";

    private final String token;

    private ResolveToken(String token) {
        this.token = token;
    }

    public static ResolveToken of(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("resolve token must not be blank");
        }
        return new ResolveToken(token);
    }

    /** Whether an {@code Authorization} header shows it; takes the same time however much of it is right. */
    public boolean isShownBy(String authorization) {
        if (token.isEmpty() || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        var shown = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
