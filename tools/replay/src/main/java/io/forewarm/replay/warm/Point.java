package io.forewarm.replay.warm;

import io.forewarm.replay.curve.Trade;
import java.util.OptionalDouble;

/**
 * What one setting of a policy achieved on the scored requests.
 *
 * @param knob the setting
 * @param coldShare share of requests that met nothing warm
 * @param onsetColdShare the same over requests after more than 30 minutes of that user's silence; empty if there is
 *     none
 * @param p75UserColdShare three quarters of the users see at most this share of cold starts
 * @param idleHours warm time between requests
 */
public record Point(
        double knob, double coldShare, OptionalDouble onsetColdShare, double p75UserColdShare, double idleHours) {

    Trade trade() {
        return new Trade(coldShare, idleHours);
    }
}
