package io.forewarm.sensor.intake.web;

import java.time.Duration;

/**
 * What a delivery over HTTP may be.
 *
 * @param sent most bytes on the wire
 * @param inflated most bytes after decompression
 * @param within how long it may take to arrive, by the machine's clock
 * @param retryAfter when a sender may come again for whom there was no room
 */
public record BodyLimits(long sent, long inflated, Duration within, Duration retryAfter) {

    /** The same for bodies of no more bytes, inflated or not. */
    BodyLimits withBytes(long most) {
        return new BodyLimits(Math.min(sent, most), Math.min(inflated, most), within, retryAfter);
    }
}
