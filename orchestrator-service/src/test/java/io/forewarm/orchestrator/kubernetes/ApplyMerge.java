package io.forewarm.orchestrator.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-side apply for one manager, with lists taken as a whole: what it applied before and leaves out now goes, what
 * it applies comes, and what somebody else has set otherwise is a conflict.
 */
final class ApplyMerge {

    /** The server's own. */
    private static final Set<String> SERVERS =
            Set.of("uid", "resourceVersion", "creationTimestamp", "managedFields", "generation");

    private final List<String> conflicts = new ArrayList<>();

    List<String> conflicts() {
        return conflicts;
    }

    ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Changes the existing one into what the server would store. */
    void merge(ObjectNode existing, JsonNode before, ObjectNode wanted) {
        for (var name : before.propertyNames()) {
            if (!wanted.has(name) && before.get(name).equals(existing.get(name))) {
                existing.remove(name);
            }
        }
        for (var name : wanted.propertyNames()) {
            if (!SERVERS.contains(name)) {
                merge(existing, name, before.path(name), wanted.get(name));
            }
        }
    }

    private void merge(ObjectNode existing, String name, JsonNode before, JsonNode wanted) {
        var there = existing.get(name);
        if (there == null) {
            existing.set(name, wanted);
        } else if (there instanceof ObjectNode old && wanted instanceof ObjectNode fresh) {
            merge(old, before, fresh);
        } else if (!there.equals(wanted)) {
            if (!there.equals(before)) {
                conflicts.add(name);
            }
            existing.set(name, wanted);
        }
    }
}
