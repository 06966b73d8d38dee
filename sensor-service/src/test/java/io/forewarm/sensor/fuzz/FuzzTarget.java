package io.forewarm.sensor.fuzz;

import io.forewarm.sensor.source.SourceItem;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that must get along with whatever it is given.
 *
 * @param inputs makes an input, always the same one from the same random numbers
 * @param work takes an input and returns the items in it; none if it is refused as a whole
 */
record FuzzTarget(String name, Inputs inputs, Work work) {

    /** Makes inputs. */
    @FunctionalInterface
    interface Inputs {
        byte[] next(RandomGenerator random);
    }

    /** Takes one. */
    @FunctionalInterface
    interface Work {
        List<SourceItem> take(byte[] input) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }
}
