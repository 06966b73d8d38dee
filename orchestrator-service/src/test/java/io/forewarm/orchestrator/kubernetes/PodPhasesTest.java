package io.forewarm.orchestrator.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodPhasesTest {

    @ParameterizedTest
    @CsvSource({
        // phase, reason,  container waits for,       ready, what we see, why
        "Pending,   ,        ,                          False, STARTING, ''",
        "Pending,   ,        ContainerCreating,         False, STARTING, ''",
        "Pending,   ,        ErrImagePull,              False, STARTING, ''",
        "Pending,   ,        ImagePullBackOff,          False, FAILED,   image-pull-failed",
        "Pending,   ,        CreateContainerConfigError,False, FAILED,   container-refused",
        "Running,   ,        ,                          False, STARTING, ''",
        "Running,   ,        ,                          True,  READY,    ''",
        "Running,   ,        CrashLoopBackOff,          False, FAILED,   crashes",
        "Failed,    Evicted, ,                          False, FAILED,   evicted",
        "Failed,    ,        ,                          False, FAILED,   pod-failed",
        "Succeeded, ,        ,                          False, FAILED,   pod-ended",
    })
    void readsThePhase(String phase, String reason, String waiting, String ready, Phase expected, String detail) {
        var status = new PodStatusBuilder()
                .withPhase(phase)
                .withReason(reason)
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition();
        if (waiting != null) {
            status.addNewContainerStatus()
                    .withNewState()
                    .withNewWaiting()
                    .withReason(waiting)
                    .endWaiting()
                    .endState()
                    .endContainerStatus();
        }

        var unit = PodPhases.observe(pod().withStatus(status.build()).build());

        assertThat(unit.phase()).isEqualTo(expected);
        assertThat(unit.detail()).isEqualTo(detail);
    }

    @Test
    void startsAsLongAsNothingIsKnown() {
        assertThat(PodPhases.observe(pod().build()).phase()).isEqualTo(Phase.STARTING);
    }

    @Test
    void isGoneOnceItIsBeingDeleted() {
        var deleted = pod().editMetadata()
                .withDeletionTimestamp("2026-03-02T08:00:00Z")
                .endMetadata()
                .withNewStatus()
                .withPhase("Running")
                .endStatus()
                .build();

        assertThat(PodPhases.observe(deleted).phase()).isEqualTo(Phase.GONE);
    }

    private static PodBuilder pod() {
        return new PodBuilder().withNewMetadata().withName("unit-1").endMetadata();
    }
}
