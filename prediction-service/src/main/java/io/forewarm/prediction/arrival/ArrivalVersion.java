package io.forewarm.prediction.arrival;

/**
 * A model in use.
 *
 * @param name kind and version, such as {@code need-time/3}
 */
public record ArrivalVersion(String name, ArrivalModel model) {}
