package io.forewarm.replay.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best that a choice of policies can do: at each share of misses the fewest hours of any one policy's line, or of
 * the line through the best settings of all of them, whichever is less. The second rewards policies that cross, and
 * lets a policy without a knob count between its neighbours.
 */
public final class Envelope {

    private static final String MIXED = "several, in turn";

    private final Map<String, Frontier> frontiers = new LinkedHashMap<>();

    public Envelope(List<Family> families) {
        families.forEach(family -> frontiers.put(family.name(), Frontier.of(family.trades())));
        var all = new ArrayList<Trade>();
        families.forEach(family -> all.addAll(family.trades()));
        // Last, so that on a tie the single policy is named.
        frontiers.put(MIXED, Frontier.of(all));
    }

    /**
     * The best at one share of misses.
     *
     * @param policy which it is
     */
    public record Best(String policy, double idleHours) {}

    /** Empty where no policy misses so few. */
    public Optional<Best> at(double missShare) {
        var best = Optional.<Best>empty();
        for (var entry : frontiers.entrySet()) {
            var hours = entry.getValue().hoursAt(missShare);
            if (hours.isPresent()
                    && (best.isEmpty() || hours.getAsDouble() < best.get().idleHours())) {
                best = Optional.of(new Best(entry.getKey(), hours.getAsDouble()));
            }
        }
        return best;
    }
}
