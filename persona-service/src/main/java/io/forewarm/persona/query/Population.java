package io.forewarm.persona.query;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many subjects there are of each kind, without telling about few of them (k-anonymity).
 *
 * @param subjects how many there are in all; empty if they are too few to say
 * @param counts by attribute, by its most likely value; groups that are too small are missing
 * @param smallestGroup number of subjects from which a group is shown
 */
public record Population(Optional<Long> subjects, Map<String, Map<String, Long>> counts, int smallestGroup) {

    /**
     * Hides what is too small. If all that is hidden of an attribute is together still too small, the smallest other
     * groups are hidden as well: otherwise what is missing from the total would tell about those few.
     */
    static Population of(Map<String, Map<String, Long>> all, int smallestGroup) {
        long subjects = all.values().stream().mapToLong(Population::sum).max().orElse(0);
        if (subjects < smallestGroup) {
            return new Population(Optional.empty(), Map.of(), smallestGroup);
        }
        var shown = new TreeMap<String, Map<String, Long>>();
        all.forEach((attribute, groups) -> shown.put(attribute, shown(groups, smallestGroup)));
        return new Population(Optional.of(subjects), shown, smallestGroup);
    }

    private static Map<String, Long> shown(Map<String, Long> groups, int smallestGroup) {
        var shown = new TreeMap<>(groups);
        shown.values().removeIf(count -> count < smallestGroup);
        while (isTooSmall(sum(groups) - sum(shown), smallestGroup) && !shown.isEmpty()) {
            shown.entrySet().stream()
                    .min(Comparator.comparingLong(Map.Entry::getValue))
                    .ifPresent(next -> shown.remove(next.getKey()));
        }
        return shown;
    }

    private static boolean isTooSmall(long subjects, int smallestGroup) {
        return subjects > 0 && subjects < smallestGroup;
    }

    private static long sum(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }
}
