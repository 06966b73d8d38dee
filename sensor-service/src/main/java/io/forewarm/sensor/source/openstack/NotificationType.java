package io.forewarm.sensor.source.openstack;

import io.forewarm.model.activity.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Type of a notification, such as {@code compute.instance.create.end}, or in Nova's newer, versioned form
 * {@code instance.create.end}.
 *
 * @param object singular, as the service says: {@code instance}
 * @param operation what was done to it: {@code create}, {@code volume_attach}
 * @param phase how far that is
 */
public record NotificationType(String object, String operation, Phase phase) {

    /** How far an operation is. */
    public enum Phase {
        START,
        /** Done; also of operations that are told only once. */
        END,
        ERROR
    }

    private static final String BUILD = "build_instances";

    /** Objects that only the platform's own parts deal with. */
    private static final Set<String> INTERNAL_OBJECTS =
            Set.of("scheduler", "compute_task", "binding", "service", "compute", "metrics", "libvirt");

    /** What the platform tells of its own accord, or as a step of something that it tells by itself as well. */
    private static final Set<String> INTERNAL_OPERATIONS = Set.of(
            "exists",
            "usage",
            "shutdown",
            "resize_prep",
            "resize_finish",
            "finish_resize",
            "rebuild_scheduled",
            "shelve_offload",
            "prepare",
            "activate",
            "upload");

    /** The type that is written so. */
    public static NotificationType parse(String text) {
        var parts = Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\."));
        if (parts.size() > 2 && parts.getFirst().equals("compute")) {
            parts = parts.subList(1, parts.size());
        }
        var phase = phase(parts.isEmpty() ? "" : parts.getLast());
        int end = phase == Phase.END && !parts.isEmpty() && !parts.getLast().equals("end")
                ? parts.size()
                : Math.max(0, parts.size() - 1);
        return new NotificationType(
                parts.isEmpty() ? "" : parts.getFirst(), join(parts.subList(Math.min(1, end), end)), phase);
    }

    private static Phase phase(String last) {
        return switch (last) {
            case "start" -> Phase.START;
            case "error" -> Phase.ERROR;
            default -> Phase.END;
        };
    }

    private static String join(List<String> parts) {
        return String.join("_", parts).replaceAll("__+", "_");
    }

    /** Whether nobody did this by themselves: a step, a report, a migration by the operators' tools. */
    public boolean isInternal() {
        if (isFailedBuild()) {
            return false;
        }
        return INTERNAL_OBJECTS.contains(object)
                || INTERNAL_OPERATIONS.contains(operation)
                || isReportOfState()
                || operation.startsWith("live_migration")
                || operation.startsWith("port_");
    }

    /** Nova tells each change of a server's state so; other services, that somebody changed something. */
    private boolean isReportOfState() {
        return isOfInstance() && operation.equals("update");
    }

    /** Whether an instance came to nothing because there was no room for it anywhere. */
    public boolean isFailedBuild() {
        return object.equals("compute_task") && operation.equals(BUILD) && phase == Phase.ERROR;
    }

    public boolean isCreation() {
        return operation.equals("create") || isFailedBuild();
    }

    public boolean isOfInstance() {
        return object.equals("instance") || isFailedBuild();
    }

    public Action action() {
        return switch (operation) {
            case "create", BUILD -> Action.CREATE;
            case "delete", "soft_delete" -> Action.DELETE;
            case "send" -> Action.READ;
            default -> Action.UPDATE;
        };
    }

    /** In the words of the APIs: {@code servers}, {@code security-groups}. */
    public String kind() {
        if (isOfInstance()) {
            return "servers";
        }
        var name = object.replace('_', '-');
        if (name.endsWith("s")) {
            return name;
        }
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }
}
