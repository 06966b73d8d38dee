package io.forewarm.sensor.source.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page's address without what may be an id or a name: {@code /projects/:id/servers/new}. The script has done the same
 * already, but whoever has a site's key may send anything.
 *
 * @param path words of letters only; everything else is {@code :id}
 */
public record PageTemplate(String path) {

    /** Longest one that is looked at; the script cuts there too. */
    public static final int MAX_LENGTH = 256;

    private static final String ID = ":id";

    private static final Pattern WORD = Pattern.compile("(?=.{0,32}$)([A-Za-z]+(-[A-Za-z]+)*)?");

    /** First words of what consoles call the page on which one asks for something. */
    private static final Set<String> ASKING = Set.of("new", "create", "launch", "deploy", "provision", "order");

    /** The template of a path; a query or a fragment is cut off. */
    public static PageTemplate of(String path) {
        var beginning = path.substring(0, Math.min(path.length(), MAX_LENGTH));
        var parts = beginning.split("[?#]", 2)[0].split("/", -1);
        return new PageTemplate(Arrays.stream(parts)
                .map(part -> WORD.matcher(part).matches() ? part : ID)
                .collect(Collectors.joining("/")));
    }

    /**
     * What kind of page that is. Kinds are readable for everybody, unlike names, so none of the path's words is in it:
     * they might be somebody's name after all.
     */
    public String kind() {
        boolean asks = Arrays.stream(path.split("/"))
                .map(part -> part.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .anyMatch(ASKING::contains);
        return asks ? "pages/new" : "pages";
    }
}
