package io.forewarm.sensor.intake.web;

import io.forewarm.sensor.source.Delivery;
import java.io.IOException;
import java.io.InputStream;

/** Makes items of a body. */
@FunctionalInterface
interface BodyReader {

    /**
     * Reads one delivery.
     *
     * @param body already inflated, and limited
     * @throws IOException if the stream itself fails
     */
    Delivery read(InputStream body) throws IOException;
}
