package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.forewarm.orchestrator.reconcile.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes out how it stands, as the status of a WarmPlan. */
record WarmPlanStatus(Standing standing, Condition accepted) {

    /**
     * One of the conditions.
     *
     * @param reason in CamelCase, for programs
     */
    record Condition(String type, boolean holds, String reason, String message) {

        static final Condition FOLLOWED = new Condition("Accepted", true, "Followed", "");

        static Condition refused(String reason, String message) {
            return new Condition("Accepted", false, reason, message);
        }

        private String status() {
            return holds ? "True" : "False";
        }
    }

    /** As JSON gives it back; a condition that says the same keeps the time at which it began to. */
    Map<?, ?> toMap(GenericKubernetesResource plan, Instant now) {
        var counts = standing.counts();
        var status = new TreeMap<String, Object>();
        status.put(
                "observedGeneration",
                Objects.requireNonNullElse(plan.getMetadata().getGeneration(), 0L));
        status.put("mode", standing.mode().word());
        status.put("wanted", standing.wanted());
        status.put("starting", counts.starting());
        status.put("ready", counts.ready());
        status.put("claimed", counts.claimed());
        status.put("because", standing.because());
        status.put(
                "conditions",
                Stream.of(accepted, ready())
                        .map(condition ->
                                toMap(condition, since(plan, condition).orElse(now)))
                        .toList());
        return Serialization.unmarshal(Serialization.asJson(status), Map.class);
    }

    private static Map<String, Object> toMap(Condition condition, Instant since) {
        return Map.of(
                "type", condition.type(),
                "status", condition.status(),
                "reason", condition.reason(),
                "message", condition.message(),
                "lastTransitionTime", since.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static Optional<Instant> since(GenericKubernetesResource plan, Condition condition) {
        List<Map<String, Object>> before =
                Objects.requireNonNullElse(plan.<List<Map<String, Object>>>get("status", "conditions"), List.of());
        return before.stream()
                .filter(one -> condition.type().equals(one.get("type")))
                .filter(one -> condition.status().equals(one.get("status")))
                .map(one -> Instant.parse(String.valueOf(one.get("lastTransitionTime"))))
                .findFirst();
    }

    private Condition ready() {
        return switch (standing.mode()) {
            case OFF -> not("Off", "nothing is prepared");
            case SHADOW -> not("Shadow", "the plan is only told");
            case ACTIVE -> carriedOut();
        };
    }

    private Condition carriedOut() {
        if (standing.counts().ready() >= standing.wanted()) {
            return new Condition("Ready", true, "AsWanted", "");
        }
        return standing.backsOffUntil()
                .map(until -> not("BackingOff", "the last builds failed; the next one is tried at " + until))
                .orElseGet(() -> standing.counts().starting() > 0
                        ? not("Starting", "units are being built")
                        : not("Waiting", "for room, or for the pace that builds may have"));
    }

    private static Condition not(String reason, String message) {
        return new Condition("Ready", false, reason, message);
    }
}
