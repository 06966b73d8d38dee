package io.forewarm.sensor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes something of a document that nearly is one: few changes, each to the structure or to a value. */
final class TreeMutator {

    private static final int MOST_CHANGES = 4;

    private static final int MOST_COPIES = 40;

    private static final int LARGE = 2_000;

    private TreeMutator() {}

    static JsonNode mutated(JsonNode sample, RandomGenerator random) {
        var tree = sample.deepCopy();
        var all = containers(tree).toList();
        // Copies of copies would soon be larger than any body may be.
        for (int changes = random.nextInt(MOST_CHANGES); changes >= 0 && all.size() < LARGE; changes--) {
            change(all, random);
            all = containers(tree).toList();
        }
        return tree;
    }

    private static void change(List<JsonNode> all, RandomGenerator random) {
        switch (all.get(random.nextInt(all.size()))) {
            case ObjectNode object -> change(object, all, random);
            case ArrayNode array -> change(array, all, random);
            default -> throw new IllegalStateException("only objects and lists contain something");
        }
    }

    private static void change(ObjectNode object, List<JsonNode> all, RandomGenerator random) {
        var keys = List.copyOf(object.propertyNames());
        var key = keys.isEmpty() ? "spec" : keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key + OddValues.text(random), JsonNodeFactory.instance.nullNode());
            case 2 -> object.set(key, all.get(random.nextInt(all.size())).deepCopy());
            case 3 ->
                object.set(
                        key,
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(object.path(key).deepCopy()));
            case 4 ->
                object.set(
                        key,
                        JsonNodeFactory.instance.stringNode(object.path(key).toString()));
            case 5 ->
                object.set(
                        key,
                        JsonNodeFactory.instance.stringNode(
                                spliced(object.path(key).asString(""), random)));
            default -> object.set(key, OddValues.node(random));
        }
    }

    private static void change(ArrayNode array, List<JsonNode> all, RandomGenerator random) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(
                    random.nextBoolean()
                            ? OddValues.node(random)
                            : all.get(random.nextInt(all.size())).deepCopy());
            return;
        }
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(index);
            case 1 -> {
                for (int copies = random.nextInt(MOST_COPIES); copies > 0; copies--) {
                    array.add(array.get(index).deepCopy());
                }
            }
            default -> array.set(index, OddValues.node(random));
        }
    }

    /** The text with something odd in it. */
    static String spliced(String text, RandomGenerator random) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(8, text.length() - from) + 1);
        return text.substring(0, from) + OddValues.text(random) + text.substring(to);
    }

    private static Stream<JsonNode> containers(JsonNode node) {
        if (!node.isContainer()) {
            return Stream.of();
        }
        var below = new ArrayList<JsonNode>();
        node.forEach(below::add);
        return Stream.concat(Stream.of(node), below.stream().flatMap(TreeMutator::containers));
    }
}
