package io.forewarm.sensor.intake.web;

/**
 * How large a delivery over HTTP may be.
 *
 * @param sent most bytes on the wire
 * @param inflated most bytes after decompression
 */
public record BodyLimits(long sent, long inflated) {}
