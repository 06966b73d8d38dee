package io.forewarm.sensor.source;

/**
 * One item of what a source delivered.
 *
 * @param where JSON Pointer to the item in the delivery
 * @param mapped what became of it
 * @param text the item as it came if it was refused, otherwise empty; not scrubbed
 */
public record SourceItem(String where, Mapped mapped, String text) {

    @Override
    public String toString() {
        return "SourceItem[%s]".formatted(where);
    }
}
