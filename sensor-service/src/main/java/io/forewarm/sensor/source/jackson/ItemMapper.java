package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Mapped;
import tools.jackson.databind.JsonNode;

/** Knows one source's words. Pure. */
@FunctionalInterface
public interface ItemMapper {

    /**
     * What an object tells.
     *
     * @throws BrokenRuleException if it is not what it should be
     */
    Mapped map(Spot item);

    /** What an item tells, or the rule that it breaks; never throws, whatever it is given. */
    default Mapped map(JsonNode item) {
        return Spot.mapped(new TreeValue(item), this::map);
    }
}
