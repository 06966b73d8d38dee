package io.forewarm.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.orchestrator.ledger.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever claims gets a unit, whether there is a Kafka or not. */
class WithoutKafkaIT {

    /** As little patience as they let one set: there is nothing to wait for. */
    private static final String[] IMPATIENT = {
        "--spring.kafka.admin.operation-timeout=1s",
        "--spring.kafka.admin.close-timeout=1s",
        "--spring.kafka.admin.properties.default.api.timeout.ms=1000",
        "--spring.kafka.admin.properties.request.timeout.ms=500",
        "--spring.kafka.consumer.properties.default.api.timeout.ms=1000",
        "--spring.kafka.consumer.properties.request.timeout.ms=500",
        "--spring.kafka.producer.properties.max.block.ms=300",
        "--spring.kafka.producer.properties.request.timeout.ms=200",
        "--spring.kafka.producer.properties.delivery.timeout.ms=300"
    };

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");

    @Test
    void servesClaimsAndKeepsTheOutcomes() {
        var url = LocalPlatform.shared().freshDatabase("without_kafka_it");
        // Nothing listens on port 1.
        try (var service = RunningOrchestrator.startWith("127.0.0.1:1", url, "without-kafka-it", clock, IMPATIENT)) {
            var claim = service.post("/v1/claims", """
                    {"subject": "0123456789abcdef0123456789abcdef", "bundle": "starter"}""");
            clock.advance(Duration.ofSeconds(30));

            assertThat(claim.get("launch").stringValue()).isEqualTo("cold");
            var path = "/v1/claims/" + claim.get("id").stringValue();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(service.get(path).get("state").stringValue())
                                    .isEqualTo("ready"));
            assertThat(unsent(service)).singleElement().isInstanceOf(ProvisioningOutcome.Claimed.class);
        }
    }

    /** While the publisher is at it, the outbox gives nothing to anybody else. */
    private List<ProvisioningOutcome> unsent(RunningOrchestrator service) {
        var found = new ArrayList<ProvisioningOutcome>();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            service.bean(Outbox.class).drain(10, clock.instant(), outcomes -> {
                found.addAll(outcomes);
                return 0;
            });
            assertThat(found).isNotEmpty();
        });
        return found;
    }
}
