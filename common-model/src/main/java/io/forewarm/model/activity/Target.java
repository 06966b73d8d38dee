package io.forewarm.model.activity;

import io.forewarm.model.Alphabet;

/**
 * What an action was aimed at. Names are keyed hashes: equal for equal names of one tenant, and no more.
 *
 * @param kind kind of object in the source's plural words, with a sub-resource behind a slash: {@code pods/log}
 * @param scope keyed hash of the namespace, project or account; empty where there is none
 * @param object keyed hash of the object's name in its scope; empty where there is none
 * @param environment stage of the scope as its name tells
 */
public record Target(String kind, String scope, String object, Environment environment) {

    private static final Alphabet KIND = Alphabet.LETTERS_AND_DIGITS.and("._/:-");

    public Target {
        if (!KIND.spells(kind, 1, 128)) {
            throw new IllegalArgumentException("kind must be 1 to 128 of A-Z a-z 0-9 . _ / : -");
        }
        requireHash("scope", scope);
        requireHash("object", object);
    }

    private static void requireHash(String name, String value) {
        if (!value.isEmpty() && !Alphabet.HEX.spells(value, 16, 16)) {
            throw new IllegalArgumentException(name + " must be empty or 16 lower-case hexadecimal digits");
        }
    }
}
