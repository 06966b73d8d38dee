package io.forewarm.quickstart.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must never come out again, and ways to plant it in a document: in every place, and as the wrong type. */
final class Canaries {

    /** Have the look of a person or of a secret, wherever they are. */
    static final List<String> STRIKING = List.of(
            "canary.user@example.org",
            "203.0.113.77",
            "2001:db8:ca:1::77",
            "eyJjYW5hcnkiOiJ5ZXMifQ.eyJzdWIiOiJjYW5hcnkifQ.c2lnY2FuYXJ5",
            "AKIACANARY7EXAMPLE99",
            "cAnArYcAnArYcAnArY0123456789cAnArYcAnArY");

    /** Look like any other word, so it only counts where a person is named. */
    static final String PLAIN = "canarina-lovelace";

    private static final Pattern NAMES_A_PERSON = Pattern.compile(
            "username|userName|user_id|user_name|_context_user_id|_context_user_name|arn|principalId|uid|email|groups"
                    + "|project_name|_context_project_name|namespace|address|agent|sourceIPAddress|userAgent|sourceIPs"
                    + "|user|authid|scope|object|page");

    /** UUIDs, with hyphens or without. */
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}(-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})\\b");

    private static final AtomicInteger COPIES = new AtomicInteger();

    private static final JsonMapper JSON = new JsonMapper();

    private final String document;

    private Canaries(String document) {
        this.document = document;
    }

    static Canaries in(String document) {
        return new Canaries(document);
    }

    static List<String> all() {
        return Stream.concat(STRIKING.stream(), Stream.of(PLAIN)).toList();
    }

    /**
     * Documents with one canary each, and with ids of their own: a copy of what was taken already would be dropped
     * before anything could come out.
     */
    List<String> planted() {
        return onlyPlanted().stream().map(Canaries::withOwnIds).toList();
    }

    private static String withOwnIds(String planted) {
        var own = "%08x".formatted(COPIES.incrementAndGet());
        return ID.matcher(planted).replaceAll(own + "$1");
    }

    private List<String> onlyPlanted() {
        var planted = new ArrayList<String>();
        int places = places(JSON.readTree(document)).size();
        for (int i = 0; i < places; i++) {
            var striking = STRIKING.get(i % STRIKING.size());
            planted.add(with(i, (place, root) -> place.set(JSON.stringNode(striking))));
            planted.add(
                    with(i, (place, root) -> place.set(JSON.createObjectNode().put(striking, striking))));
            if (NAMES_A_PERSON
                    .matcher(places(JSON.readTree(document)).get(i).key())
                    .matches()) {
                planted.add(with(i, (place, root) -> place.set(JSON.stringNode(PLAIN))));
                planted.add(with(
                        i, (place, root) -> place.set(JSON.createArrayNode().add(PLAIN))));
            }
        }
        return planted;
    }

    private String with(int index, BiConsumer<Place, JsonNode> change) {
        var root = JSON.readTree(document);
        change.accept(places(root).get(index), root);
        return root.toString();
    }

    /** A text or a number somewhere in a document. */
    private interface Place {

        /** Nearest key above it. */
        String key();

        void set(JsonNode value);
    }

    private static List<Place> places(JsonNode root) {
        var places = new ArrayList<Place>();
        collect("", root, places);
        return places;
    }

    private static void collect(String key, JsonNode node, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(property -> {
                    if (property.getValue().isContainer()) {
                        collect(property.getKey(), property.getValue(), places);
                    } else {
                        places.add(new InObject(object, property.getKey()));
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i).isContainer()) {
                        collect(key, array.get(i), places);
                    } else {
                        places.add(new InArray(array, i, key));
                    }
                }
            }
            default -> {}
        }
    }

    private record InObject(ObjectNode object, String key) implements Place {

        @Override
        public void set(JsonNode value) {
            object.set(key, value);
        }
    }

    private record InArray(ArrayNode array, int index, String key) implements Place {

        @Override
        public void set(JsonNode value) {
            array.set(index, value);
        }
    }
}
