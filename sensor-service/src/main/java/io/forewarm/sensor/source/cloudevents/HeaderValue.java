package io.forewarm.sensor.source.cloudevents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a header of CloudEvents' binary mode says: it may be in quotes, and its bytes behind per cent signs. */
public final class HeaderValue {

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private HeaderValue() {}

    /** The text that was meant. What is not encoded rightly is taken as it is. */
    public static String decoded(String header) {
        var text = unquoted(header);
        return ENCODED.matcher(text).find() ? percentDecoded(text) : text;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    private static String percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        var matcher = ENCODED.matcher(text);
        int end = 0;
        while (matcher.find()) {
            bytes.writeBytes(text.substring(end, matcher.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(text, matcher.start() + 1, matcher.end(), 16));
            end = matcher.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
