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
     * Hides what is too small. If that hides just one group of an attribute, the smallest other one is hidden as well:
     * otherwise the total would tell the first.
     */
    static Population of(Map<String, Map<String, Long>> all, int smallestGroup) {
        long subjects = all.values().stream()
                .mapToLong(groups ->
                        groups.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(0);
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
        if (groups.size() - shown.size() == 1) {
            shown.entrySet().stream()
                    .min(Comparator.comparingLong(Map.Entry::getValue))
                    .ifPresent(next -> shown.remove(next.getKey()));
        }
        return shown;
    }
}
