package io.forewarm.quickstart.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How one way to run a platform did on the stream.
 *
 * @param claims units asked for: warm, partial and cold together
 * @param warm how many were ready
 * @param partial how many were starting
 * @param cold how many had to be built on demand
 * @param idleUnitHours time units were ready and nobody had them
 */
@JsonPropertyOrder({"claims", "warm", "partial", "cold", "idleUnitHours"})
public record Policy(int claims, int warm, int partial, int cold, double idleUnitHours) {

    public static final Policy NONE = new Policy(0, 0, 0, 0, 0);
}
