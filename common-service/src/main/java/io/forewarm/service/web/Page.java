package io.forewarm.service.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a longer list.
 *
 * @param items what this part holds, in a stable order
 * @param next cursor that leads to the part behind it; absent at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from a query that asked for one more than the page may hold.
     *
     * @param found at most {@code limit + 1} items
     * @param cursor what identifies an item for the query that continues behind it
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        return new Page<>(found.subList(0, limit), Optional.of(cursor.apply(found.get(limit - 1))));
    }
}
