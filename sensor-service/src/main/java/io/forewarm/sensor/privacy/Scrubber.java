package io.forewarm.sensor.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what is, or may be, personal or secret, and keeps its beginning. Rather too much than too little:
 * the text only has to show its owner which item is meant.
 */
public final class Scrubber {

    /** As much as a rejected input may carry. */
    public static final int MAX_LENGTH = 500;

    /** Looked at: enough to fill the result even if most of it goes. */
    private static final int LOOKED_AT = 4000;

    /** A value in JSON: a text, perhaps cut off or inside another text; a list; or anything up to the next comma. */
    private static final String VALUE =
            "(?:\\\\+\"[^\"\\\\]*+(?:\\\\+\"|$)|\"(?:[^\"\\\\]|\\\\.)*+(?:\"|$)|\\[[^\\]]*+(?:\\]|$)|[^\\s,\\[\\]{}\"\\\\]++)";

    /** In Java's patterns, a class of surrogates matches only those without their other half. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\x{d800}-\\x{dfff}]");

    private static final String PERSONAL_KEYS =
            "user|username|userName|userId|uid|email|groups|extra|sourceIPs|sourceIPAddress|requestURI|name|namespace|host|ip|address|agent|userAgent|page|mark|authid|subject|scope|object";

    /** Not Java's own border of words: that looks back over all accents before it, each time anew. */
    private static final String WORD_BEGINS = "(?<![A-Za-z0-9_])";

    private static final String MAILBOX = "\\p{L}\\p{N}._%+'-";

    /** Each begins where a run of its characters begins, or a long run would be looked at from each of its places. */
    private static final List<Rule> RULES = List.of(
            new Rule("(?<!\\\\)(\\\\*+\"(?:" + PERSONAL_KEYS + ")\\\\*\"\\s*:\\s*)" + VALUE, "$1\"[removed]\""),
            new Rule("(?i)" + WORD_BEGINS + "bearer\\s+[A-Za-z0-9._~+/=-]+", "[token]"),
            new Rule(WORD_BEGINS + "eyJ[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)*", "[token]"),
            new Rule("(?<![" + MAILBOX + "])[" + MAILBOX + "]++@[\\p{L}\\p{N}.-]+", "[e-mail]"),
            new Rule(WORD_BEGINS + "(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}", "[key]"),
            new Rule("\\d{1,3}(?:\\.\\d{1,3}){3}", "[address]"),
            new Rule("(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}(?![0-9A-Za-z:])", "[address]"),
            new Rule(WORD_BEGINS + "[0-9A-Fa-f]{24,}(?![A-Za-z0-9_])", "[secret]"),
            new Rule("[A-Za-z0-9+/_-]{40,}={0,2}", "[secret]"));

    private Scrubber() {}

    /** The beginning of the text without what was taken out, at most 500 characters. */
    public static String scrub(String text) {
        var scrubbed = beginning(text);
        for (var rule : RULES) {
            scrubbed = rule.apply(scrubbed);
        }
        return cut(whole(scrubbed));
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

    private record Rule(Pattern pattern, String replacement) {

        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }
}
