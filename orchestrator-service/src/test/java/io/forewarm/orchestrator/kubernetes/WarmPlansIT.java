package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.directive.Directive;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.reconcile.PassReport;
import io.forewarm.orchestrator.reconcile.Standing;
import io.forewarm.orchestrator.unit.BackendException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner writes into WarmPlans, and what we write there, on the mock of the API. */
class WarmPlansIT {

    private static final String UNITS = "units";
    private static final String READY = "Ready";

    private final MockApi api = new MockApi();
    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private KubernetesClient client;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private WarmPlans plans;

    @BeforeEach
    void start() {
        client = api.client();
        var rules = new KubernetesRules(UNITS, "here", "", Map.of(), Map.of(), 1000, KubernetesRules.LoadScope.UNITS);
        plans = new WarmPlans(client, rules, CATALOGUE, clock);
    }

    @AfterEach
    void stop() {
        plans.close();
        client.close();
        api.close();
    }

    @Test
    void tellsHowItStandsWithWhatIsWanted() {
        show(standing(SMALL, 3, new Standing.Counts(1, 2, 4)));

        var plan = plan("acme.small");
        assertThat(plan.getMetadata().getLabels()).containsAllEntriesOf(Labels.ours("here"));
        assertThat(status(plan))
                .containsEntry("mode", "active")
                .containsEntry("wanted", 3)
                .containsEntry("starting", 1)
                .containsEntry("ready", 2)
                .containsEntry("claimed", 4)
                .containsEntry("because", "likely enough");
        assertThat(condition(plan, READY)).containsEntry("status", "False").containsEntry("reason", "Starting");
        assertThat(condition(plan, "Accepted")).containsEntry("status", "True");
    }

    @Test
    void writesNothingIfNothingHasChanged() {
        var standing = standing(SMALL, 3, new Standing.Counts(1, 2, 4));
        show(standing);
        var before = api.requests();

        clock.advance(Duration.ofHours(1));
        IntStream.range(0, 10).forEach(_ -> plans.show(report(standing)));

        assertThat(api.requests()).isEqualTo(before);
    }

    @Test
    void remembersSinceWhenAConditionHolds() {
        show(standing(SMALL, 3, new Standing.Counts(1, 2, 0)));
        clock.advance(Duration.ofMinutes(1));
        show(standing(SMALL, 3, new Standing.Counts(2, 1, 0)));
        var same = condition(plan("acme.small"), READY);
        clock.advance(Duration.ofMinutes(1));

        show(standing(SMALL, 3, new Standing.Counts(0, 3, 0)));

        assertThat(same).containsEntry("lastTransitionTime", "2026-03-02T08:00:00Z");
        assertThat(condition(plan("acme.small"), READY))
                .containsEntry("reason", "AsWanted")
                .containsEntry("lastTransitionTime", "2026-03-02T08:02:00Z");
    }

    @Test
    void directsByTheSpec() {
        apply("mine", "here", "small", "mode: shadow, floor: 2, ceiling: 7");

        awaitDirectives(new Directive(ACME, SMALL.id(), Optional.of(Mode.SHADOW), Optional.of(2), Optional.of(7)));
    }

    @Test
    void followsNobodyElses() {
        apply("elses", "elsewhere", "small", "mode: active");
        apply("mine", "here", "large", "mode: 'off'");

        awaitDirectives(new Directive(ACME, LARGE.id(), Optional.of(Mode.OFF), Optional.empty(), Optional.empty()));
        plans.show(report(standing(SMALL, 1, new Standing.Counts(0, 0, 0))));
        assertThat(plan("elses").getAdditionalProperties()).doesNotContainKey("status");
    }

    @Test
    void leavesTheSpecToItsOwner() {
        apply("mine", "here", "small", "mode: shadow, floor: 2");
        awaitDirectives(new Directive(ACME, SMALL.id(), Optional.of(Mode.SHADOW), Optional.of(2), Optional.empty()));

        plans.show(report(standing(SMALL, 2, new Standing.Counts(0, 0, 0))));

        assertThat(plan("mine").<Map<String, Object>>get("spec"))
                .containsEntry("floor", 2)
                .containsEntry("mode", "shadow");
        assertThat(status(plan("mine"))).containsEntry("wanted", 2);
        assertThat(names()).containsExactly("mine");
    }

    @Test
    void followsTheElderOfTwoAndSaysSo() {
        apply("b", "here", "small", "floor: 1");
        apply("a", "here", "small", "floor: 2");
        await().ignoreExceptions().until(() -> plans.current().all().size() == 1);

        await().untilAsserted(() -> {
            plans.show(report(standing(SMALL, 2, new Standing.Counts(0, 0, 0))));
            var accepted = List.of(
                    condition(plan("a"), "Accepted").get("reason"),
                    condition(plan("b"), "Accepted").get("reason"));
            assertThat(accepted).containsExactlyInAnyOrder("Followed", "Duplicate");
        });
    }

    @Test
    void saysThatABundleIsUnknown() {
        apply("mine", "here", "unknown", "floor: 1");
        await().ignoreExceptions().until(() -> plans.current().all().size() == 1);

        plans.show(report(new Standing(
                ACME, new BundleId("unknown"), Mode.ACTIVE, 0, new Standing.Counts(0, 0, 0), "", Optional.empty())));

        assertThat(condition(plan("mine"), "Accepted")).containsEntry("reason", "UnknownBundle");
    }

    @Test
    void goesOnWithoutWhereTheKindIsNotInstalled() {
        refuse(404);

        assertThat(plans.current().all()).isEmpty();
        plans.show(report(standing(SMALL, 1, new Standing.Counts(0, 0, 0))));
        plans.show(report(standing(SMALL, 1, new Standing.Counts(0, 0, 0))));

        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void goesOnWithoutWhereItMayNotBeRead() {
        refuse(403);

        assertThat(plans.current().all()).isEmpty();
    }

    @Test
    void takesWhatCannotBeReadNowForUnknownAndNotForEmpty() {
        refuse(500);

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(plans::current)
                .returns(BackendException.Reason.RETRY, BackendException::reason);
    }

    @Test
    void writesLittleAtATimeAndAllInTheEnd() {
        var standings = IntStream.range(0, 50)
                .mapToObj(number -> standing(SMALL, "b" + number))
                .toList();
        await().ignoreExceptions().until(() -> plans.current().all().isEmpty());
        var before = api.requests().size();

        plans.show(report(standings));
        assertThat(api.requests().size() - before).isEqualTo(20);

        await().untilAsserted(() -> {
            plans.show(report(standings));
            assertThat(names()).hasSize(50);
        });
    }

    private void refuse(int code) {
        api.fault((_, _) -> MockApi.status(code, "no"));
    }

    private void show(Standing standing) {
        await().ignoreExceptions().untilAsserted(() -> {
            plans.show(report(standing));
            assertThat(status(plan(standing.tenant() + "." + standing.bundle())))
                    .containsEntry("starting", standing.counts().starting());
        });
        awaitSeen();
    }

    /** Until the watch has told of what was written, so that the next look needs no writing. */
    private void awaitSeen() {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(plans.known())
                        .containsExactlyInAnyOrderElementsOf(client.genericKubernetesResources(WarmPlan.CONTEXT)
                                .inNamespace(UNITS)
                                .list()
                                .getItems()));
    }

    private void awaitDirectives(Directive expected) {
        await().ignoreException(BackendException.class)
                .untilAsserted(() -> assertThat(plans.current().all()).containsExactly(expected));
    }

    private static PassReport report(Standing standing) {
        return report(List.of(standing));
    }

    private static PassReport report(List<Standing> standings) {
        return new PassReport(Map.of(), 0, List.of(), standings, 0);
    }

    private static Standing standing(Bundle bundle, int wanted, Standing.Counts counts) {
        return new Standing(ACME, bundle.id(), Mode.ACTIVE, wanted, counts, "likely enough", Optional.empty());
    }

    private static Standing standing(Bundle like, String name) {
        return new Standing(
                ACME,
                new BundleId(name),
                Mode.ACTIVE,
                like.id().value().length(),
                new Standing.Counts(0, 0, 0),
                "",
                Optional.empty());
    }

    private void apply(String name, String owner, String bundle, String more) {
        var plan = Serialization.unmarshal("""
                apiVersion: forewarm.io/v1alpha1
                kind: WarmPlan
                metadata: {name: %s, namespace: units, labels: {forewarm.io/owner: %s}}
                spec: {tenant: acme, bundle: %s, %s}
                """.formatted(name, owner, bundle, more), GenericKubernetesResource.class);
        client.genericKubernetesResources(WarmPlan.CONTEXT)
                .inNamespace(UNITS)
                .resource(plan)
                .create();
    }

    private List<String> names() {
        return client.genericKubernetesResources(WarmPlan.CONTEXT).inNamespace(UNITS).list().getItems().stream()
                .map(one -> one.getMetadata().getName())
                .toList();
    }

    private GenericKubernetesResource plan(String name) {
        return client.genericKubernetesResources(WarmPlan.CONTEXT)
                .inNamespace(UNITS)
                .withName(name)
                .get();
    }

    private static Map<String, Object> status(GenericKubernetesResource plan) {
        return plan.get("status");
    }

    private static Map<String, Object> condition(GenericKubernetesResource plan, String type) {
        return plan.<List<Map<String, Object>>>get("status", "conditions").stream()
                .filter(one -> type.equals(one.get("type")))
                .findFirst()
                .orElseThrow();
    }
}
