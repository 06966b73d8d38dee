package io.forewarm.quickstart.suite;

import io.forewarm.sensor.access.SensorRules;
import io.forewarm.service.access.Right;
import io.forewarm.service.access.TokenHash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each service is told when all live on one machine: addresses, one copy of everything, and short pauses, because
 * the played time runs many times as fast as the wall. A pure function.
 */
public final class ServiceSettings {

    /** More than one, so that nothing relies on seeing all; each one more costs start-up time and processor time. */
    private static final String PARTITIONS = "2";

    /**
     * A result is seen at the next commit. Half of it would make the streams do little but commit on a busy machine;
     * twice of it would add two seconds of played time to every step.
     */
    private static final String COMMIT_MILLIS = "200";

    private ServiceSettings() {}

    /** Settings of one service; they win over those in its files. */
    public static Map<String, String> of(Service service, Installation here) {
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(web(service, here));
        settings.putAll(kafka(here));
        settings.putAll(database(here));
        settings.putAll(
                switch (service) {
                    case SENSOR -> sensor(here);
                    case PERSONA -> persona(here);
                    case PREDICTION -> prediction(here);
                    case ORCHESTRATOR -> orchestrator(here);
                });
        return settings;
    }

    private static Map<String, String> web(Service service, Installation here) {
        return Map.of(
                "server.address", "127.0.0.1",
                "server.port", Integer.toString(service.port(here.firstPort())),
                "spring.main.register-shutdown-hook", "false",
                "spring.jmx.enabled", "false",
                "spring.lifecycle.timeout-per-shutdown-phase", "5s");
    }

    private static Map<String, String> kafka(Installation here) {
        return Map.of(
                "spring.kafka.bootstrap-servers", here.bootstrapServers(),
                "forewarm.kafka.partitions", PARTITIONS,
                "forewarm.kafka.replicas", "1",
                // So that after a kill the group forgets its dead members soon.
                "spring.kafka.consumer.properties.session.timeout.ms", "6000",
                "spring.kafka.consumer.properties.heartbeat.interval.ms", "1000");
    }

    private static Map<String, String> database(Installation here) {
        return Map.of(
                "spring.datasource.url", here.database().url(),
                "spring.datasource.username", here.database().user(),
                "spring.datasource.password", here.database().password(),
                "spring.datasource.hikari.maximum-pool-size", "5");
    }

    private static Map<String, String> streams(Service service, Installation here) {
        var properties = "spring.kafka.streams.properties.";
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "spring.kafka.streams.state-dir",
                here.data().resolve("streams").resolve(service.title()).toString());
        settings.put(properties + "replication.factor", "1");
        settings.put(properties + "num.standby.replicas", "0");
        settings.put(properties + "num.stream.threads", "1");
        settings.put(properties + "commit.interval.ms", COMMIT_MILLIS);
        settings.put(properties + "session.timeout.ms", "6000");
        settings.put(properties + "heartbeat.interval.ms", "1000");
        return settings;
    }

    private static Map<String, String> persona(Installation here) {
        var settings = new LinkedHashMap<>(streams(Service.PERSONA, here));
        settings.put("forewarm.persona.training.refit-every", "20s");
        settings.put("forewarm.persona.training.read-every", "5s");
        return settings;
    }

    private static Map<String, String> prediction(Installation here) {
        var settings = new LinkedHashMap<>(streams(Service.PREDICTION, here));
        settings.put("forewarm.prediction.forecast.refresh-every", "250ms");
        return settings;
    }

    private static Map<String, String> sensor(Installation here) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "forewarm.sensor.privacy.master-key-file",
                here.secrets().masterKeyFile().toString());
        settings.putAll(token(0, "sources", here.secrets().sourceToken(), "sources."));
        settings.putAll(token(1, "portal", here.secrets().portalToken(), "subjects."));
        settings.putAll(console());
        Map.of("persona", Service.PERSONA, "prediction", Service.PREDICTION, "orchestrator", Service.ORCHESTRATOR)
                .forEach((name, service) -> settings.put(
                        "forewarm.sensor.export.%s-url".formatted(name),
                        "http://127.0.0.1:" + service.port(here.firstPort())));
        return settings;
    }

    /** The web console of the examples in {@code deploy/sources/browser}. */
    private static Map<String, String> console() {
        var site = "forewarm.sensor.browser.sites[0].";
        return Map.of(
                site + "key", "pk-console-2f6d81c09b",
                site + "origins", "https://console.example.com,http://localhost:8000");
    }

    /** A token that has all rights that begin so, for the only tenant there is. */
    private static Map<String, String> token(int place, String name, String token, String rights) {
        var key = "forewarm.access.tokens[%d].".formatted(place);
        return Map.of(
                key + "name",
                name,
                key + "sha256",
                TokenHash.of(token).hex(),
                key + "tenants",
                "default",
                key + "rights",
                SensorRules.rules().knownRights().stream()
                        .map(Right::word)
                        .filter(right -> right.startsWith(rights))
                        .sorted()
                        .collect(Collectors.joining(",")));
    }

    private static Map<String, String> orchestrator(Installation here) {
        var orchestrator = "forewarm.orchestrator.";
        var settings = new LinkedHashMap<String, String>();
        settings.put(orchestrator + "backend", here.kubeconfig().isPresent() ? "kubernetes" : "simulated");
        here.kubeconfig().ifPresent(file -> settings.put(orchestrator + "kubernetes.kubeconfig", file.toString()));
        settings.put(orchestrator + "claim.sensor-url", "http://127.0.0.1:" + Service.SENSOR.port(here.firstPort()));
        settings.put(orchestrator + "claim.resolve-token", here.secrets().portalToken());
        settings.put(orchestrator + "reconcile.reconcile-every", "200ms");
        settings.put(orchestrator + "ledger.publish-every", "200ms");
        settings.put(orchestrator + "load.load-every", "1s");
        return settings;
    }
}
