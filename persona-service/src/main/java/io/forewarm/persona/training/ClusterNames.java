package io.forewarm.persona.training;

import io.forewarm.persona.training.ClusterModel.Cluster;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives the groups of a new fit the names of the old groups they came from: nearest pairs of centres first, each used
 * once. What is left gets the lowest numbers that are free.
 */
final class ClusterNames {

    private static final String PREFIX = "cluster-";

    private ClusterNames() {}

    static List<Cluster> carryOver(List<Cluster> before, List<double[]> centres) {
        var names = new TreeMap<Integer, String>();
        pairs(before, centres).forEach(pair -> {
            if (!names.containsKey(pair.centre()) && !names.containsValue(pair.name())) {
                names.put(pair.centre(), pair.name());
            }
        });
        for (int i = 0; i < centres.size(); i++) {
            if (!names.containsKey(i)) {
                names.put(i, firstFree(names.values()));
            }
        }
        return names.entrySet().stream()
                .map(entry -> new Cluster(entry.getValue(), centres.get(entry.getKey())))
                .sorted(Comparator.comparing(Cluster::name))
                .toList();
    }

    private static List<Pair> pairs(List<Cluster> before, List<double[]> centres) {
        return before.stream()
                .flatMap(old -> java.util.stream.IntStream.range(0, centres.size())
                        .mapToObj(i -> new Pair(old.name(), i, old.distanceTo(centres.get(i)))))
                .sorted(Comparator.comparingDouble(Pair::distance))
                .toList();
    }

    private static String firstFree(java.util.Collection<String> taken) {
        int number = 1;
        while (taken.contains(PREFIX + number)) {
            number++;
        }
        return PREFIX + number;
    }

    private record Pair(String name, int centre, double distance) {}
}
