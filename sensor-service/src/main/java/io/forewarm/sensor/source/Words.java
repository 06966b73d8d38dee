package io.forewarm.sensor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name's words: what stands between anything but letters and digits of ASCII, in lower case. */
final class Words {

    private Words() {}

    static List<String> of(String name) {
        var text = name.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPartOfAWord(text.charAt(at))) {
                if (at > start) {
                    words.add(text.substring(start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    private static boolean isPartOfAWord(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
}
