package io.forewarm.sensor.privacy;

import io.forewarm.sensor.source.KnownKeys;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a text what is, or may be, personal or secret, and keeps its beginning. Rather too much than too little:
 * the text only has to show its owner which item is meant. Of JSON, only known keys stay, and only some of their
 * values; what is left, those values among it, is searched for what has the look of a person's or a secret.
 *
 * <p>Every pattern looks at each character a bounded number of times: the time is in proportion to what is looked at.
 */
public final class Scrubber {

    /** As much as a rejected input may carry. */
    public static final int MAX_LENGTH = 500;

    /** Looked at: enough to fill the result even if most of it goes. */
    private static final int LOOKED_AT = 4000;

    private static final String KNOWN_KEYS = KnownKeys.telling();

    private static final String PLACES = KnownKeys.places();

    /**
     * A text in JSON, whole or cut off; a text in a text, with its quotation marks escaped; a list; or up to a comma.
     */
    private static final String VALUE = "(?:\\\\++\"[^\"\\\\]*+(?:\\\\++\"|$)"
            + "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+(?:\"|\\\\?$)"
            + "|\\[[^\\]]*+(?:\\]|$)"
            + "|[^\\s,\\[\\]{}\"\\\\]++)";

    private static final String UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    /** In Java's patterns, a class of surrogates matches only those without their other half. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\x{d800}-\\x{dfff}]");

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "((?<!\\\\)\\\\*+\"(?!(?:" + KNOWN_KEYS + ")\\\\*+\")[^\"\\\\]{1,200}+\\\\*+\"\\s*+:\\s*+)" + VALUE,
                    "$1\"[removed]\""),
            // Other keys are chosen by somebody.
            new Rule(
                    "(?<!\\\\)(\\\\*+\")(?!(?:" + KNOWN_KEYS + "|" + PLACES
                            + ")\\\\*+\")[^\"\\\\]{1,200}+(\\\\*+\"\\s*+:)",
                    "$1[other]$2"),
            new Rule("(?i)(?<![A-Za-z0-9_])(?:bearer|basic)\\s++[A-Za-z0-9._~+/=-]++", "[token]"),
            new Rule(
                    "(?i)(password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key)(\\s*+[=:]\\s*+)"
                            + "(?:\\\\*+[\"'][^\"'\\\\]*+|[^\\s,;&\"'\\\\]++)",
                    "$1$2[secret]"),
            // Stuck to something else, more of it must be there: many words have these three letters.
            new Rule("eyJ[A-Za-z0-9_-]{10,}+\\.[A-Za-z0-9_.-]*+", "[token]"),
            new Rule("(?<![A-Za-z0-9_])eyJ[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+)*+", "[token]"),
            // Another may be stuck to the end of one, and begin with what cannot be part of a domain.
            new Rule("(?:\\G|(?<![\\p{L}\\p{N}._+'-]))[\\p{L}\\p{N}._+'-]++(?:@|%40)[\\p{L}\\p{N}.-]++", "[e-mail]"),
            new Rule("(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA|AGPA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{12,}+", "[key]"),
            // With more digits than an address has: who knows where it ends and what is stuck to it begins?
            new Rule("(?<!\\d)\\d++(?:\\.\\d++){3,}+", "[address]"),
            new Rule("(?<![A-Za-z0-9_])ip-\\d{1,3}(?:-\\d{1,3}){3}(?![A-Za-z0-9_])", "[address]"),
            new Rule(
                    "(?<![0-9A-Za-z:])(?:(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,7}:)"
                            + "(?:%\\w{1,20})?(?![0-9A-Za-z:])",
                    "[address]"),
            // An item's own id tells its owner which one it is; under any other key it may be a secret.
            new Rule(
                    "(\"(?:auditID|eventID|message_id)\\\\{0,9}\"\\s{0,3}:\\s{0,3}\\\\{0,9}\")?(?<![A-Za-z0-9])(" + UUID
                            + ")(?![A-Za-z0-9])",
                    found -> found.group(1) == null ? "[secret]" : "$1$2"),
            new Rule("(?<![0-9A-Za-z-])[0-9A-Fa-f]{24,}+(?![A-Za-z0-9_])", "[secret]"),
            new Rule("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}+={0,2}", "[secret]"));

    private Scrubber() {}

    /** The beginning of the text without what was taken out, at most 500 characters. */
    public static String scrub(String text) {
        var scrubbed = beginning(text);
        for (var rule : RULES) {
            scrubbed = rule.apply(scrubbed);
        }
        return cut(whole(scrubbed));
    }

    /** A JSON Pointer whose parts are scrubbed: keys, too, may be chosen by a person. */
    public static String scrubPointer(String pointer) {
        return Stream.of(pointer.split("/", -1)).map(Scrubber::scrub).collect(Collectors.joining("/"));
    }

    /** Half a character is no text, and not every reader of JSON takes it; a source may send one. */
    private static String whole(String text) {
        return HALF_CHARACTER.matcher(text).replaceAll("\ufffd");
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean insideCharacter = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, insideCharacter ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    /** Half a secret may no longer look like one, so a text is never cut inside a word. */
    private static String beginning(String text) {
        if (text.length() <= LOOKED_AT) {
            return text;
        }
        int end = LOOKED_AT;
        while (end > 0 && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != ',') {
            end--;
        }
        return text.substring(0, end);
    }

    private record Rule(Pattern pattern, Function<MatchResult, String> replacement) {

        Rule(String pattern, Function<MatchResult, String> replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        Rule(String pattern, String replacement) {
            this(pattern, _ -> replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }
}
