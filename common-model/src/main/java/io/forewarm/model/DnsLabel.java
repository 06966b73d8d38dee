package io.forewarm.model;

/**
 * A name that is legal for an object of Kubernetes and for a host: 1 to 63 lower-case letters, digits and hyphens, and
 * no hyphen at either end (RFC 1123, section 2.1).
 */
public final class DnsLabel {

    private static final Alphabet CHARACTERS = Alphabet.LOWER_CASE.and("0123456789-");

    private DnsLabel() {}

    public static boolean is(String text) {
        return CHARACTERS.spells(text, 1, 63) && !text.startsWith("-") && !text.endsWith("-");
    }
}
