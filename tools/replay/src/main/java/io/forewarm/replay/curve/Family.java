package io.forewarm.replay.curve;

import java.util.List;

/**
 * One policy at all its settings.
 *
 * @param name what it is called in reports
 * @param trades one for each setting
 */
public record Family(String name, List<Trade> trades) {

    public Family {
        trades = List.copyOf(trades);
    }
}
