package io.forewarm.sensor.source.openstack;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a path of an OpenStack API names, without the words that every path has.
 *
 * @param kind plural, with a part or an operation behind a slash: {@code servers}, {@code servers/os-start}
 * @param object id of the object; empty where there is none
 */
public record ApiPath(String kind, String object) {

    private static final Pattern VERSION = Pattern.compile("v\\d+(\\.\\d+)?");

    private static final Pattern PROJECT = Pattern.compile("[0-9a-f]{32}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

    private static final int LONGEST_LOOKED_AT = 1024;

    /**
     * What a request's path names.
     *
     * @param operation what the request did besides, such as {@code os-start}; empty for nothing
     */
    public static ApiPath of(String path, String operation) {
        var looked = path.substring(0, Math.min(path.length(), LONGEST_LOOKED_AT));
        var parts = Arrays.stream(looked.split("[?#]", 2)[0].split("/"))
                .filter(part -> !part.isEmpty())
                .dropWhile(part ->
                        VERSION.matcher(part).matches() || PROJECT.matcher(part).matches())
                .toList();
        var object = part(parts, 1);
        var kind = word(part(parts, 0), "other");
        var detail = operation.isEmpty() ? word(part(parts, 2), "") : word(operation, "");
        return new ApiPath(
                detail.isEmpty() || detail.equals("action") ? kind : kind + "/" + detail,
                object.equals("detail") ? "" : object);
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static String word(String part, String otherwise) {
        return WORD.matcher(part).matches() ? part : otherwise;
    }
}
