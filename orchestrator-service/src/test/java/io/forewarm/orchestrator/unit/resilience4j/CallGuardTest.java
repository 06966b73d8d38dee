package io.forewarm.orchestrator.unit.resilience4j;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.BackendException.Reason;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallGuardTest {

    private static final int MANY = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final TestClock clock = new TestClock(NOW.toString());
    private final Patient patient = new Patient();

    @Test
    void asksNoMoreAfterFailuresUntilThePauseIsOver() {
        var guard = new CallGuard(new CallGuard.Rules(MANY, 4, 0.5, PAUSE), clock);
        var guarded = guard.around(patient);
        patient.ill = Optional.of(Reason.RETRY);

        assertThat(create(guarded, SMALL)).isEqualTo(Reason.RETRY);
        assertThat(create(guarded, SMALL)).isEqualTo(Reason.RETRY);
        assertThat(create(guarded, SMALL)).isEqualTo(Reason.UNASKED);
        assertThat(patient.asked).hasSize(2);
        assertThat(guard.open()).isOne();
        clock.advance(PAUSE.plusMillis(1));
        patient.ill = Optional.empty();
        guarded.create(order(SMALL));
        guarded.create(order(SMALL));
        guarded.create(order(SMALL));
        assertThat(patient.asked).hasSize(5);
        assertThat(guard.open()).isZero();
    }

    @Test
    void doesNotHoldAgainstOneBundleWhatAnotherDid() {
        var guarded = new CallGuard(new CallGuard.Rules(MANY, 2, 0.5, PAUSE), clock).around(patient);
        patient.ill = Optional.of(Reason.RETRY);
        create(guarded, SMALL);
        assertThat(create(guarded, SMALL)).isEqualTo(Reason.UNASKED);
        patient.ill = Optional.empty();

        guarded.create(order(LARGE));
        guarded.delete(new UnitId("unit-1"));

        assertThat(patient.asked).hasSize(3);
    }

    /** Full, gone or not allowed: the backend is well, and says so. */
    @Test
    void takesAnswersForAnswers() {
        var guarded = new CallGuard(new CallGuard.Rules(MANY, 2, 0.5, PAUSE), clock).around(patient);
        for (var reason : List.of(Reason.WAIT, Reason.LOST, Reason.ALERT)) {
            patient.ill = Optional.of(reason);
            for (int time = 0; time < 3; time++) {
                assertThat(create(guarded, SMALL)).isEqualTo(reason);
            }
        }
    }

    @Test
    void pacesSpeculationButNobodyWhoWaits() {
        var guarded = new CallGuard(new CallGuard.Rules(2, 2, 0.5, PAUSE), clock).around(patient);
        // Whoever begins at the end of a second of the machine's gets what two of them allow.
        var answers = new ArrayList<@Nullable Reason>();
        for (int time = 0; time < MANY; time++) {
            answers.add(create(guarded, SMALL));
        }

        assertThat(answers).contains(Reason.UNASKED);
        int before = patient.asked.size();
        for (int time = 0; time < MANY; time++) {
            guarded.create(
                    new UnitOrder(new UnitId("unit-1"), ACME, SMALL, UnitOrder.Lane.REQUESTED, "somebody waits", NOW));
        }
        assertThat(patient.asked).hasSize(before + MANY);
    }

    /** Why it failed; null if it did not. */
    private static @Nullable Reason create(ResourceBackend guarded, Bundle bundle) {
        var thrown = catchThrowableOfType(BackendException.class, () -> guarded.create(order(bundle)));
        return thrown == null ? null : thrown.reason();
    }

    private static UnitOrder order(Bundle bundle) {
        return new UnitOrder(new UnitId("unit-1"), ACME, bundle, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }

    /** A backend that is well or ill, and remembers what it was asked. */
    private static final class Patient implements ResourceBackend {

        final List<String> asked = new ArrayList<>();
        Optional<Reason> ill = Optional.empty();

        private void ask(String what) {
            asked.add(what);
            ill.ifPresent(reason -> {
                throw new BackendException(reason, "ill", null);
            });
        }

        @Override
        public String name() {
            return "patient";
        }

        @Override
        public void create(UnitOrder order) {
            ask("create");
        }

        @Override
        public void assign(UnitId unit, Assignment assignment) {
            ask("assign");
        }

        @Override
        public void delete(UnitId unit) {
            ask("delete");
        }

        @Override
        public List<ObservedUnit> list() {
            return List.of();
        }

        @Override
        public SystemLoad load() {
            return new SystemLoad(name(), Instant.EPOCH, 1, 0, 0, Duration.ZERO);
        }
    }
}
