package io.forewarm.sensor.source.otlp;

/**
 * What a path names: {@code /projects/shop/notebooks/nb-1} the notebook {@code nb-1} among {@code projects/notebooks}.
 *
 * @param parent the word before the last; empty if there is none
 * @param word the last word; empty if there is none
 * @param object the last part that is no word; empty if there is none
 * @param endsInObject whether the path ends in it rather than in a word
 */
public record NamedPath(String parent, String word, String object, boolean endsInObject) {

    static final NamedPath NOTHING = new NamedPath("", "", "", false);

    NamedPath then(String next) {
        return new NamedPath(word, next, object, false);
    }

    NamedPath thenObject(String name) {
        return new NamedPath(parent, word, name, true);
    }

    /** The last two words at most, so that what is done to one of many is told as {@code notebooks/start}. */
    String kind() {
        if (word.isEmpty()) {
            return "path/other";
        }
        return parent.isEmpty() ? word : parent + "/" + word;
    }
}
