package io.forewarm.orchestrator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.mockwebserver.http.MockResponse;
import io.forewarm.orchestrator.PooledDatabase;
import io.forewarm.orchestrator.kubernetes.MockApi;
import io.forewarm.orchestrator.unit.BackendException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can go wrong between the orchestrator and Kubernetes. After each fault: within three passes what is wanted is
 * what exists, with no orphans and no doubles, and what somebody has was not touched.
 */
class KubernetesFaultsIT {

    private static final int PASSES = 3;

    @SuppressWarnings("NullAway.Init") // Filled before all tests.
    private static HikariDataSource source;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private World world;

    @BeforeAll
    static void migrate() {
        source = PooledDatabase.fresh("kubernetes_faults_it");
    }

    @AfterAll
    static void disconnect() {
        source.close();
    }

    @BeforeEach
    void start() {
        world = new World(source);
        world.awaitSeen();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.argumentSet("too many requests", 429, "too many requests, please try again later"),
                Arguments.argumentSet("internal error", 500, "etcdserver: leader changed"),
                Arguments.argumentSet("conflict", 409, "the object has been modified"),
                Arguments.argumentSet(
                        "quota", 403, "pods \"a\" is forbidden: exceeded quota: units, requested: pods=1"),
                Arguments.argumentSet("rights", 403, "pods \"a\" is forbidden: User \"b\" cannot patch resource"),
                Arguments.argumentSet(
                        "namespace terminating",
                        403,
                        "unable to create new content in namespace units because it is being terminated"));
    }

    /** All that is written is refused, while units are lost and there is something to do. */
    @ParameterizedTest
    @MethodSource("refusals")
    void recoversWhenWritesWereRefused(int code, String message) {
        var claimed = world.settleWithAClaim();
        world.api.fault((request, server) ->
                request.getMethod().equals("GET") ? server.answer(request) : MockApi.status(code, message));
        loseTwo(claimed);

        world.settleFor(2);
        assertThat(world.pods()).hasSizeLessThan(World.WANTED + 1);
        world.api.fault(MockApi.Fault.NONE);
        // The longest back-off that two failures bring, whatever is done meanwhile.
        world.clock.advance(Duration.ofMinutes(1));

        assertRecovered(claimed);
    }

    /** Deleted behind the fault's back, as the kubelet or a person would. */
    private void loseTwo(Pod claimed) {
        var fault = world.api.faultNow();
        world.api.fault(MockApi.Fault.NONE);
        warm(claimed)
                .limit(2)
                .toList()
                .forEach(pod -> world.client.resource(pod).delete());
        world.api.fault(fault);
    }

    private Stream<Pod> warm(Pod claimed) {
        return world.pods().stream()
                .filter(pod -> !pod.getMetadata()
                        .getName()
                        .equals(claimed.getMetadata().getName()));
    }

    private void assertRecovered(Pod claimed) {
        world.settleFor(PASSES);
        world.assertSettled();
        world.assertUntouched(claimed);
    }

    @Test
    void recoversWhenNothingWasAnsweredInTime() {
        var claimed = world.settleWithAClaim();
        world.api.fault((request, server) -> request.getMethod().equals("GET")
                ? server.answer(request)
                : new MockResponse().setResponseCode(200).setBody("{}").setBodyDelay(Duration.ofSeconds(3)));
        loseTwo(claimed);

        world.settleFor(1);
        world.api.fault(MockApi.Fault.NONE);

        assertRecovered(claimed);
    }

    @Test
    void touchesNothingWhileItCannotSeeAndRecoversAfterwards() {
        var claimed = world.settleWithAClaim();
        world.api.fault((_, _) -> MockApi.status(500, "no leader"));
        world.api.closeWatches();

        awaitBlind();
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(world.pass()).isEmpty();
        assertThat(world.live()).hasSize(World.WANTED + 1);
        world.api.fault(MockApi.Fault.NONE);

        assertRecovered(claimed);
    }

    private void awaitBlind() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThatExceptionOfType(BackendException.class).isThrownBy(() -> world.backend.list()));
    }

    /** What happens in between the mock does not tell afterwards, as a server would; that is the next test's. */
    @Test
    void watchesOnWhenItsWatchWasClosed() {
        var claimed = world.settleWithAClaim();
        long before = watches();

        world.api.closeWatches();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watches()).isGreaterThan(before));
        loseTwo(claimed);

        assertRecovered(claimed);
    }

    private long watches() {
        return world.api.requests().stream()
                .filter(request -> request.contains("/units/pods") && request.contains("watch=true"))
                .count();
    }

    @Test
    void readsAllAnewWhenItsWatchIsTooOld() {
        var claimed = world.settleWithAClaim();

        world.api.expireWatches();
        loseTwo(claimed);

        assertRecovered(claimed);
    }

    @Test
    void doesNotBuildTwiceWhenTheAnswersToCreationsWereLost() {
        world.api.fault((request, server) -> {
            var answer = server.answer(request);
            return request.getMethod().equals("PATCH") ? MockApi.status(500, "connection reset") : answer;
        });
        world.expect();
        world.pass();
        world.settleFor(1);
        world.api.fault(MockApi.Fault.NONE);
        world.clock.advance(Duration.ofMinutes(1));

        world.settleFor(PASSES);

        world.assertSettled();
    }

    @Test
    void buildsOnceWhenTwoPlannersAreAtItAtOnce() throws Exception {
        world.expect();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var passes = IntStream.range(0, 20)
                    .<Callable<Object>>mapToObj(_ ->
                            () -> world.reconciler(UnaryOperator.identity()).pass(world.clock.instant()))
                    .toList();
            for (var pass : executor.invokeAll(passes)) {
                pass.get();
            }
        }

        assertThat(world.pods()).hasSize(World.WANTED);
        world.settleFor(1);
        world.assertSettled();
    }

    @Test
    void goesOnWhereAnotherWasKilledBetweenCreationAndRecord() {
        var created = new AtomicInteger();
        world.expect();

        assertThatExceptionOfType(DyingBackend.Killed.class)
                .isThrownBy(() -> world.reconciler(sound -> new DyingBackend(sound, created))
                        .pass(world.clock.instant()));
        assertThat(created).hasValue(1);

        world.settleFor(PASSES);
        world.assertSettled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "-PT24H", "P300D"})
    void survivesAJumpOfTheClock(Duration jump) {
        var claimed = world.settleWithAClaim();

        world.clock.advance(jump);

        assertRecovered(claimed);
    }

    /** What was written before lies ahead then, and must not be waited for. */
    @Test
    void missesWhatWasDeletedBeforeTheClockWasSetBack() {
        var claimed = world.settleWithAClaim();
        var second = world.claim(2);
        world.awaitSeen();
        world.client.resource(world.pod(second.unit())).delete();
        loseTwo(claimed);

        world.clock.advance(Duration.ofHours(-1));

        assertRecovered(claimed);
        assertThat(world.live()).noneMatch(unit -> unit.id().equals(second.unit()));
    }

    /** The warm ones are evicted; the budget that is shipped protects the claimed one. */
    @Test
    void replacesWhatADrainedNodeHad() {
        var claimed = world.settleWithAClaim();
        warm(claimed)
                .limit(3)
                .toList()
                .forEach(pod -> world.client
                        .resource(new PodBuilder(pod)
                                .editStatus()
                                .withPhase("Failed")
                                .withReason("Evicted")
                                .endStatus()
                                .build())
                        .updateStatus());

        assertRecovered(claimed);
    }

    @Test
    void replacesWhatWasDeletedByHand() {
        var claimed = world.settleWithAClaim();
        loseTwo(claimed);

        assertRecovered(claimed);
    }

    @Test
    void endsTheClaimOfAUnitThatWasDeletedByHandAndNoOther() {
        var claimed = world.settleWithAClaim();
        var second = world.claim(2);
        world.awaitSeen();
        world.client.resource(world.pod(second.unit())).delete();

        assertRecovered(claimed);
        assertThat(world.live()).noneMatch(unit -> unit.id().equals(second.unit()));
    }

    @Test
    void asksNothingWhenNothingHasChanged() {
        world.settleWithAClaim();
        var before = world.api.requests().stream().filter(MockApi::isNoEvent).count();

        IntStream.range(0, 10).forEach(_ -> assertThat(world.pass()).isPresent());

        assertThat(world.api.requests().stream().filter(MockApi::isNoEvent).count() - before)
                .isZero();
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        world.client
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("foreign")
                        .withNamespace("units")
                        .addToLabels("app.kubernetes.io/managed-by", "forewarm")
                        .addToLabels("forewarm.io/owner", "elsewhere")
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .build())
                .create();
        world.expect();

        IntStream.range(0, PASSES).forEach(_ -> world.pass());

        assertThat(world.pods()).extracting(pod -> pod.getMetadata().getName()).contains("foreign");
    }
}
