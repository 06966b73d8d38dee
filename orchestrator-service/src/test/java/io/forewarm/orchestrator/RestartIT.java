package io.forewarm.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One process goes, another one comes; the simulated backend forgets everything on the way. */
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FLOOR = "--forewarm.orchestrator.plan.floors.default.starter=3";
    private static final String BODY = """
            {"subject": "0123456789abcdef0123456789abcdef", "bundle": "dev-small"}""";

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");

    @Test
    void leavesNoUnitWithoutARowAndNoRowWithoutAUnit() {
        var url = LocalPlatform.shared().freshDatabase("restart_it");
        var before = claimAndStop(url);

        try (var service = RunningOrchestrator.start(url, "restart-it", clock, FLOOR)) {
            clock.advance(Duration.ofSeconds(31));

            await().atMost(SOON).untilAsserted(() -> {
                // Lost units count as failed builds, so there is a back-off to pass.
                clock.advance(Duration.ofSeconds(1));
                assertThat(service.bean(ResourceBackend.class).list())
                        .hasSize(3)
                        .extracting(ObservedUnit::id)
                        .map(Object::toString)
                        .containsExactlyInAnyOrderElementsOf(service.database()
                                .sql("select id from unit where ended_at is null")
                                .query(String.class)
                                .list());
            });
            assertThat(service.post("/v1/claims", BODY, "Idempotency-Key", "once")
                            .toString())
                    .isEqualTo(before);
            assertThat(service.get("/v1/ledger/summary").get("claims").intValue())
                    .isOne();
            assertThat(service.get("/v1/ledger/summary").get("unitsFailed").intValue())
                    .isEqualTo(3);
        }
    }

    private String claimAndStop(String url) {
        try (var service = RunningOrchestrator.start(url, "restart-it", clock, FLOOR)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    service.get("/v1/units?state=starting").get("items"))
                            .hasSize(3));
            return service.post("/v1/claims", BODY, "Idempotency-Key", "once").toString();
        }
    }
}
