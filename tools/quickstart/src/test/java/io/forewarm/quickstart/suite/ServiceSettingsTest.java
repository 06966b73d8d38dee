package io.forewarm.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceSettingsTest {

    private static final Installation HERE = here(Optional.empty());

    @ParameterizedTest
    @EnumSource
    void everyServiceListensOnThisMachineOnly(Service service) {
        assertThat(ServiceSettings.of(service, HERE))
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", Integer.toString(service.port(9000)))
                .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:9092");
    }

    @Test
    void onlyTheSensorKnowsTheKeyOfThePseudonyms() {
        assertThat(Service.values())
                .filteredOn(service -> ServiceSettings.of(service, HERE).containsValue("/data/master.key"))
                .containsExactly(Service.SENSOR);
    }

    @Test
    void theSensorKnowsTokensByTheirHashesOnly() {
        assertThat(ServiceSettings.of(Service.SENSOR, HERE))
                .containsEntry(
                        "forewarm.access.tokens[0].sha256",
                        "1c72506ee79fad7a96dbd7c48a4d5eb3f7a8f7bd250bbddf617a0e33a224206b")
                .containsEntry("forewarm.access.tokens[1].rights", "subjects.erase,subjects.export,subjects.resolve")
                .doesNotContainValue("of-the-sources")
                .doesNotContainValue("of-the-portal");
    }

    @Test
    void statesOfTheStreamsStayApart() {
        var directory = "spring.kafka.streams.state-dir";

        assertThat(ServiceSettings.of(Service.PERSONA, HERE).get(directory))
                .isNotEqualTo(ServiceSettings.of(Service.PREDICTION, HERE).get(directory));
    }

    @Test
    void simulatesUnlessThereIsACluster() {
        var cluster = here(Optional.of(Path.of("/home/config")));

        assertThat(ServiceSettings.of(Service.ORCHESTRATOR, HERE))
                .containsEntry("forewarm.orchestrator.backend", "simulated");
        assertThat(ServiceSettings.of(Service.ORCHESTRATOR, cluster))
                .containsEntry("forewarm.orchestrator.backend", "kubernetes")
                .containsValue("/home/config");
    }

    private static Installation here(Optional<Path> kubeconfig) {
        return new Installation(
                Path.of("/data"),
                9000,
                "127.0.0.1:9092",
                new Installation.Database("jdbc:postgresql://127.0.0.1:5432/forewarm", "forewarm", "secret"),
                new Secrets(
                        Path.of("/data/master.key"),
                        Path.of("/data/source.token"),
                        "of-the-sources",
                        Path.of("/data/portal.token"),
                        "of-the-portal"),
                kubeconfig);
    }
}
