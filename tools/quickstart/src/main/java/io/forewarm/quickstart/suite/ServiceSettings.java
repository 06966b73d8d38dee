package io.forewarm.quickstart.suite;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each service is told when all live on one machine: addresses, one copy of everything, and short pauses, because
 * the played time runs many times as fast as the wall. A pure function.
 */
public final class ServiceSettings {

    private ServiceSettings() {}

    /** Settings of one service; they win over those in its files. */
    public static Map<String, String> of(Service service, Installation here) {
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(web(service, here));
        settings.putAll(kafka(here));
        if (service != Service.SENSOR) {
            settings.putAll(database(here));
        }
        settings.putAll(
                switch (service) {
                    case SENSOR -> sensor(here);
                    case PERSONA, PREDICTION -> streams(service, here);
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
                "forewarm.kafka.partitions", "4",
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
        return Map.of(
                "spring.kafka.streams.state-dir",
                here.data().resolve("streams").resolve(service.title()).toString(),
                properties + "replication.factor",
                "1",
                properties + "num.standby.replicas",
                "0",
                properties + "num.stream.threads",
                "1",
                properties + "commit.interval.ms",
                "100",
                properties + "session.timeout.ms",
                "6000",
                properties + "heartbeat.interval.ms",
                "1000");
    }

    private static Map<String, String> sensor(Installation here) {
        return Map.of(
                "forewarm.sensor.privacy.master-key-file",
                        here.secrets().masterKeyFile().toString(),
                "forewarm.sensor.privacy.resolve-token", here.secrets().resolveToken());
    }

    private static Map<String, String> orchestrator(Installation here) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("forewarm.orchestrator.backend", here.kubeconfig().isPresent() ? "kubernetes" : "simulated");
        here.kubeconfig()
                .ifPresent(file -> settings.put("forewarm.orchestrator.kubernetes.kubeconfig", file.toString()));
        return settings;
    }
}
