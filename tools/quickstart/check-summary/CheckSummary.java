import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the one-line JSON summary of the quickstart from standard input and exits with 1 unless the run was sound.
 *
 * <p>Uses nothing but the JDK, so that {@code java CheckSummary.java} is all a build machine needs.
 */
final class CheckSummary {

    /** Items in the recording that is shipped; none may be lost, and none counted twice. */
    private static final int RECORDED = 3019;

    private CheckSummary() {}

    public static void main(String[] arguments) throws IOException {
        var json = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        var complaints = complaints(json);
        complaints.forEach(System.err::println);
        System.out.println(complaints.isEmpty() ? "summary is sound: " + json : "summary is not sound: " + json);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private static List<String> complaints(String json) {
        var complaints = new ArrayList<String>();
        try {
            expect(complaints, "subjects", count(json, "subjects"), 16);
            expect(complaints, "personas", count(json, "personas"), 16);
            expect(complaints, "events", count(json, "events"), RECORDED);
            expect(complaints, "events that ended", outcomes(json), RECORDED);
            expect(complaints, "claims that were met", met(json), count(json, "claims"));
            if (count(json, "warm") < 1) {
                complaints.add("warm must be >= 1: " + count(json, "warm"));
            }
        } catch (IllegalArgumentException e) {
            complaints.add(e.getMessage());
        }
        return complaints;
    }

    /** Every event ends in exactly one of these. */
    private static long outcomes(String json) {
        return count(json, "accepted") + count(json, "rejected") + count(json, "duplicates") + count(json, "ignored");
    }

    private static long met(String json) {
        return count(json, "warm") + count(json, "partial") + count(json, "cold");
    }

    private static void expect(List<String> complaints, String field, long actual, long expected) {
        if (actual != expected) {
            complaints.add("%s must be %d: %d".formatted(field, expected, actual));
        }
    }

    /** The top-level integer of that name; objects inside are cut away first, as they may repeat a name. */
    private static long count(String json, String field) {
        if (!json.startsWith("{") || !json.endsWith("}")) {
            throw new IllegalArgumentException("last line must be a JSON object: '%s'".formatted(json));
        }
        var top = json.substring(1, json.length() - 1);
        for (var flat = ""; !flat.equals(top); ) {
            flat = top;
            top = flat.replaceAll("\\{[^{}]*}", "null");
        }
        var match = Pattern.compile("\"%s\"\\s*:\\s*(-?\\d+)\\s*(?:,|$)".formatted(field)).matcher(top);
        if (!match.find()) {
            throw new IllegalArgumentException("%s must be there as an integer".formatted(field));
        }
        return Long.parseLong(match.group(1));
    }
}
