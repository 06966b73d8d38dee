package io.forewarm.sensor.intake;

import java.time.Duration;

/**
 * How much the intake takes on.
 *
 * @param inFlight most items under way at once
 * @param acknowledgeWithin longest wait for the log, by the machine's clock
 * @param retryAfter when a sender that was turned away may come again
 * @param ahead how far an event's time may lie in the future: sources' clocks differ, but brokers refuse more
 */
public record IntakeLimits(int inFlight, Duration acknowledgeWithin, Duration retryAfter, Duration ahead) {

    public IntakeLimits {
        if (inFlight < 1) {
            throw new IllegalArgumentException("inFlight must be >= 1: " + inFlight);
        }
    }
}
