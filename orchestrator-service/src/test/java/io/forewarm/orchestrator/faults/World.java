package io.forewarm.orchestrator.faults;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimResult;
import io.forewarm.orchestrator.claim.TestClaims;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.jdbc.JdbcGuardStore;
import io.forewarm.orchestrator.kubernetes.KubernetesBackend;
import io.forewarm.orchestrator.kubernetes.KubernetesRules;
import io.forewarm.orchestrator.kubernetes.MockApi;
import io.forewarm.orchestrator.ledger.jdbc.JdbcOutbox;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.PassReport;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.reconcile.jdbc.AdvisoryLock;
import io.forewarm.orchestrator.reconcile.jdbc.JdbcFailureStore;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitIds;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A replica on a real database and the mock of the Kubernetes API, with a pool of units that is wanted and one unit
 * that somebody has. Time passes only when it is told to.
 */
final class World implements AutoCloseable {

    /** What the newsvendor's rule makes of two expected units; see PlannerTest. */
    static final int WANTED = 6;

    private static final String UNITS = "units";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    final MockApi api = new MockApi();
    final KubernetesClient client = api.client();
    final KubernetesBackend backend;

    private final DataSource source;
    private final TestClaims desk;

    World(DataSource source) {
        this.source = source;
        new JdbcTemplate(source)
                .execute(
                        "truncate unit, claim, claim_key, outcome, demand, forecast_head, recommendation, bundle_failure");
        var rules = new KubernetesRules(UNITS, "here", "", Map.of(), Map.of(), 1000, KubernetesRules.LoadScope.UNITS);
        backend = new KubernetesBackend(client, rules, clock);
        desk = TestClaims.on(source, backend);
    }

    /** Wants a pool. */
    void expect() {
        new JdbcForecastStore(new JdbcTemplate(source))
                .replaceDemand(
                        List.of(new DemandForecast(ACME, SMALL.id(), 0, clock.instant(), Duration.ofMinutes(1), 2, 2)));
    }

    /** The pool is ready, and a subject has one unit more. */
    Pod settleWithAClaim() {
        expect();
        pass();
        settleFor(1);
        var claim = claim(1);
        settleFor(2);
        assertSettled();
        return pod(claim.unit());
    }

    Claim claim(int subject) {
        return ((ClaimResult.Granted) desk.claims().claim(TestClaims.request(subject), clock.instant())).claim();
    }

    Reconciler reconciler(UnaryOperator<ResourceBackend> around) {
        return reconciler(source, around);
    }

    Reconciler reconciler(DataSource through, UnaryOperator<ResourceBackend> around) {
        var template = new JdbcTemplate(through);
        var stores = new Reconciler.Stores(
                TestClaims.on(through, backend).units(),
                new JdbcForecastStore(template),
                new JdbcFailureStore(JdbcClient.create(through)),
                new JdbcGuardStore(JdbcClient.create(through)),
                DirectiveSource.NONE,
                new AdvisoryLock(template));
        return new Reconciler(
                around.apply(backend),
                stores,
                CATALOGUE,
                new Planner(rules()),
                new UnitIds(new Random()),
                new Reconciler.Rules(Mode.ACTIVE, Duration.ofSeconds(30), 5, Duration.ofDays(400)));
    }

    Optional<PassReport> pass() {
        return reconciler(UnaryOperator.identity()).pass(clock.instant());
    }

    /** So many passes after a fault: time for the back-off goes by before each, and the kubelet does its work. */
    void settleFor(int passes) {
        for (int pass = 0; pass < passes; pass++) {
            clock.advance(Duration.ofSeconds(61));
            kubelet();
            awaitSeen();
            pass();
        }
        kubelet();
        awaitSeen();
    }

    /** Starts what was created. */
    void kubelet() {
        for (var pod : pods()) {
            if (pod.getStatus() == null || pod.getStatus().getPhase() == null) {
                client.resource(new PodBuilder(pod)
                                .withNewStatus()
                                .withPhase("Running")
                                .addNewCondition()
                                .withType("Ready")
                                .withStatus("True")
                                .endCondition()
                                .endStatus()
                                .build())
                        .updateStatus();
            }
        }
    }

    /** Until the watch has told of all that there is. */
    void awaitSeen() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(backend.list().stream()
                                .collect(Collectors.toMap(ObservedUnit::id, ObservedUnit::phase)))
                        .isEqualTo(pods().stream()
                                .collect(Collectors.toMap(
                                        pod -> new UnitId(pod.getMetadata().getName()), World::phase))));
    }

    private static ObservedUnit.Phase phase(Pod pod) {
        var status = pod.getStatus();
        if (status == null || status.getPhase() == null) {
            return ObservedUnit.Phase.STARTING;
        }
        return status.getPhase().equals("Failed") ? ObservedUnit.Phase.FAILED : ObservedUnit.Phase.READY;
    }

    List<Pod> pods() {
        return client.pods().inNamespace(UNITS).list().getItems();
    }

    Pod pod(UnitId unit) {
        return client.pods().inNamespace(UNITS).withName(unit.value()).get();
    }

    JdbcOutbox outbox() {
        return desk.outbox();
    }

    List<Unit> live() {
        return desk.units().live();
    }

    /**
     * Wanted is what exists: as many rows as are wanted, a Pod for each and for nothing else, and nothing beside those.
     */
    void assertSettled() {
        var units = live();
        assertThat(units.stream().filter(Unit.Unclaimed.class::isInstance)).hasSize(WANTED);
        var names = units.stream().map(unit -> unit.id().value()).collect(Collectors.toSet());
        assertThat(names(pods())).as("Pods").isEqualTo(names);
        var policies = client.network().v1().networkPolicies().inNamespace(UNITS).list().getItems().stream()
                .map(policy -> policy.getMetadata().getName())
                .collect(Collectors.toSet());
        assertThat(policies).as("NetworkPolicies").isEqualTo(names);
    }

    private static Set<String> names(List<Pod> pods) {
        var names = new HashSet<String>();
        pods.forEach(pod -> names.add(pod.getMetadata().getName()));
        return names;
    }

    /** The very same Pod, and still the subject's. */
    void assertUntouched(Pod claimed) {
        var now = client.resource(claimed).get();
        assertThat(now).as("claimed Pod").isNotNull();
        assertThat(now.getMetadata().getUid()).isEqualTo(claimed.getMetadata().getUid());
        assertThat(now.getMetadata().getLabels())
                .isEqualTo(claimed.getMetadata().getLabels());
        assertThat(now.getMetadata().getLabels()).containsEntry("forewarm.io/state", "claimed");
        assertThat(live())
                .anyMatch(unit -> unit instanceof Unit.Claimed
                        && unit.id().value().equals(claimed.getMetadata().getName()));
    }

    @Override
    public void close() {
        backend.close();
        client.close();
        api.close();
    }
}
