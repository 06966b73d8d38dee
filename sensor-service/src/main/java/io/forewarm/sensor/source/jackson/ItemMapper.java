package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Mapped;
import tools.jackson.databind.JsonNode;

/** Knows one source's words. Pure, and never throws, whatever it is given. */
@FunctionalInterface
public interface ItemMapper {

    /** What the item tells. */
    Mapped map(JsonNode item);
}
