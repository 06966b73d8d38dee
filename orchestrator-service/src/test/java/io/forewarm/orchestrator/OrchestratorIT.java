package io.forewarm.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.forecast.SizeForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.kafka.MessageDeserializer;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.topic.Message;
import io.forewarm.orchestrator.unit.ResourceBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The service from forecast to outcome. Each test has a tenant of its own, so none sees the others' units. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrchestratorIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // Filled before all tests.
    private RunningOrchestrator service;

    @BeforeAll
    void start() {
        var url = LocalPlatform.shared().freshDatabase("orchestrator_it");
        service = RunningOrchestrator.start(url, "orchestrator-it", TestClock.yesterday());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void buildsWhatIsRecommendedAndHandsItOutWarmAndTellsOfIt() {
        var tenant = new TenantId("warm");
        var subject = subject('1');

        recommend(tenant, subject, "dev-small", 1);
        awaitReady(tenant, 1);
        var claim = claim(tenant, subject, "dev-small");

        assertThat(claim.get("launch").stringValue()).isEqualTo("warm");
        assertThat(claim.get("state").stringValue()).isEqualTo("ready");
        assertThat(claim.get("waitSeconds").doubleValue()).isZero();
        assertThat(outcomes(tenant)).singleElement().satisfies(outcome -> {
            var claimed = (ProvisioningOutcome.Claimed) outcome;
            assertThat(claimed.probability()).isEqualTo(0.42);
            assertThat(claimed.claim().value()).isEqualTo(claim.get("id").stringValue());
        });
    }

    @Test
    void neverGivesOneUnitToTwo() throws Exception {
        var tenant = new TenantId("race");
        var subject = subject('2');
        recommend(tenant, subject, "dev-small", 1);
        awaitReady(tenant, 1);

        var claims = concurrently(8, () -> claim(tenant, subject, "dev-small"));

        assertThat(claims)
                .extracting(claim -> claim.get("launch").stringValue())
                .containsOnlyOnce("warm");
        assertThat(claims).extracting(claim -> claim.get("unit").stringValue()).doesNotHaveDuplicates();
    }

    @Test
    void answersARepetitionAsItAnsweredTheFirstTimeAlsoAtTheSameMoment() throws Exception {
        var body = """
                {"tenant": "repeat", "subject": "%s", "bundle": "starter"}""".formatted(subject('3'));

        // Finer than the database keeps time; whole again afterwards, for the other tests.
        service.clock.advance(Duration.ofNanos(717));
        var answers = concurrently(6, () -> service.post("/v1/claims", body, "Idempotency-Key", "key-1"));
        service.clock.advance(Duration.ofNanos(283));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().get("launch").stringValue()).isEqualTo("cold");
        assertThat(service.get("/v1/claims?tenant=repeat").get("items")).hasSize(1);
        var other =
                service.postForResponse("/v1/claims", body.replace("starter", "dev-small"), "Idempotency-Key", "key-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("problems/key-reused");
    }

    @Test
    void fillsThePoolFromTheDemandOfAllPartitions() {
        var tenant = new TenantId("pool");
        var at = service.clock.instant();
        for (int partition = 0; partition < 2; partition++) {
            var demand = new DemandForecast(
                    tenant, new BundleId("job-large"), partition, at, Duration.ofSeconds(30), 1.5, 1.5);
            service.send(DemandForecast.TOPIC, demand);
        }

        awaitReady(tenant, 10);
        var claim = claim(tenant, subject('4'), "job-large");

        assertThat(claim.get("launch").stringValue()).isEqualTo("warm");
    }

    @Test
    void givesUpWhatNobodyNeedsAndTellsOfIt() {
        var tenant = new TenantId("waste");
        var subject = subject('5');
        recommend(tenant, subject, "dev-small", 1);
        awaitReady(tenant, 1);

        await().atMost(SOON).untilAsserted(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            assertThat(units(tenant, "retired")).hasSize(1);
        });

        assertThat(outcomes(tenant)).singleElement().isInstanceOf(ProvisioningOutcome.Wasted.class);
        var summary = service.get("/v1/ledger/summary?tenant=waste");
        assertThat(summary.get("unitsWasted").intValue()).isOne();
        assertThat(summary.get("idleUnitHours").doubleValue()).isPositive();
    }

    @Test
    void releasesOnceAndDeletesTheUnit() {
        var claim = claim(new TenantId("release"), subject('6'), "starter");
        var path = "/v1/claims/" + claim.get("id").stringValue();

        var released = service.post(path + ":release", "");

        assertThat(released.get("state").stringValue()).isEqualTo("released");
        assertThat(service.post(path + ":release", "")).isEqualTo(released);
        assertThat(service.get(path)).isEqualTo(released);
        assertThat(service.bean(ResourceBackend.class).list())
                .noneMatch(unit -> unit.id().value().equals(claim.get("unit").stringValue()));
    }

    @Test
    void forgetsASubject() {
        var tenant = new TenantId("forget");
        var subject = subject('7');
        recommend(tenant, subject, "dev-small", 1);
        claim(tenant, subject, "starter");
        awaitUnits(tenant);

        service.send(Erasure.TOPIC, new Erasure(tenant, subject, service.clock.instant()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of("claim", "unit", "forecast_head", "recommendation"))
                        .allSatisfy(table -> assertThat(service.database()
                                        .sql("select count(*) from %s where subject = :subject".formatted(table))
                                        .param("subject", subject.value())
                                        .query(Integer.class)
                                        .single())
                                .isZero()));
    }

    @Test
    void anErasedSubjectClaimsNothingMore() {
        var tenant = new TenantId("gone");
        var subject = subject('a');
        claim(tenant, subject, "starter");

        service.send(Erasure.TOPIC, new Erasure(tenant, subject, service.clock.instant()));

        var body = """
                {"tenant": "gone", "subject": "%s", "bundle": "starter"}""".formatted(subject);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                service.postForResponse("/v1/claims", body).statusCode())
                        .isEqualTo(410));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.get("/v1/claims?tenant=gone&subject=" + subject)
                                .get("items"))
                        .isEmpty());
    }

    @Test
    void aTombstoneTakesRecommendationsAway() {
        var tenant = new TenantId("tombstone");
        var subject = subject('b');
        recommend(tenant, subject, "dev-small", 1);
        awaitForecasts(subject, 1);

        service.sendTombstone(NeedForecast.TOPIC, subject.value());

        awaitForecasts(subject, 0);
    }

    private void awaitForecasts(SubjectId subject, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.database()
                                .sql("select count(*) from forecast_head where subject = :subject")
                                .param("subject", subject.value())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(count));
    }

    @Test
    void givesTheCheapestBundleThatIsLargeAndStrictEnough() {
        var claim = service.post("/v1/claims", """
                {"tenant": "size", "subject": "%s",
                 "wants": {"cores": 1.5, "memoryMib": 3000, "security": "restricted"}}""".formatted(subject('8')));

        assertThat(claim.get("bundle").stringValue()).isEqualTo("production-2x4");
    }

    @Test
    void namesTheKnownBundlesToWhoAsksForAnother() {
        var answer = service.postForResponse("/v1/claims", """
                {"subject": "%s", "bundle": "huge"}""".formatted(subject('8')));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Json.mapper().readTree(answer.body());
        assertThat(problem.get("detail").stringValue()).contains("huge").contains("dev-small");
        assertThat(problem.get("known").valueStream())
                .extracting(JsonNode::stringValue)
                .contains("starter", "gpu-4");
    }

    @Test
    void refusesABodyThatSaysTooLittleOrTooMuch() {
        assertThat(service.postForResponse("/v1/claims", "{\"bundle\": \"starter\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.postForResponse("/v1/claims", """
                {"subject": "%s"}""".formatted(subject('8')))
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.postForResponse("/v1/claims", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsTheNameOfAUserItCannotLookUpToItself() {
        var answer = service.postForResponse("/v1/claims", """
                {"user": "ada@example.com", "bundle": "starter"}""");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("problems/subject-unknown").doesNotContain("ada");
    }

    @Test
    void leafsThroughClaims() {
        var tenant = new TenantId("pages");
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> claim(tenant, subject('9'), "starter").get("id").stringValue())
                .toList();

        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = service.get("/v1/claims?tenant=pages&limit=2" + cursor);
            page.get("items").forEach(claim -> seen.add(claim.get("id").stringValue()));
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.get("next").stringValue() : null;
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(service.get("/v1/claims?tenant=pages&state=released").get("items"))
                .isEmpty();
        assertThat(service.get("/v1/ledger/summary?tenant=pages").get("cold").intValue())
                .isEqualTo(5);
    }

    @Test
    void reportsTheLoad() {
        var loads = read(SystemLoad.TOPIC_NAME, 1, message -> true);

        assertThat(loads).isNotEmpty().allMatch(load -> ((SystemLoad) load).allocatableCores() == 2000);
    }

    @Test
    void describesItsInterface() {
        var paths = service.get("/v3/api-docs").get("paths");

        assertThat(paths.propertyNames())
                .contains("/v1/claims", "/v1/claims/{id}:release", "/v1/units", "/v1/ledger/summary", "/v1/catalogue");
    }

    private static SubjectId subject(char digit) {
        return new SubjectId(String.valueOf(digit).repeat(32));
    }

    private void recommend(TenantId tenant, SubjectId subject, String bundle, int units) {
        var now = service.clock.instant();
        var advice = new Recommendation(
                new BundleId(bundle), units, 0.42, now.plus(Duration.ofMinutes(15)), 0.14, 0.004, "likely enough");
        var never = new TreeMap<Duration, Double>();
        NeedForecast.HORIZONS.forEach(horizon -> never.put(horizon, 0.5));
        service.send(
                NeedForecast.TOPIC,
                new NeedForecast(
                        tenant, subject, now, never, Map.of(), SizeForecast.UNKNOWN, List.of(advice), 1, List.of()));
    }

    private JsonNode claim(TenantId tenant, SubjectId subject, String bundle) {
        return service.post("/v1/claims", """
                {"tenant": "%s", "subject": "%s", "bundle": "%s"}""".formatted(tenant, subject, bundle));
    }

    private JsonNode units(TenantId tenant, String state) {
        return service.get("/v1/units?tenant=%s&state=%s".formatted(tenant, state))
                .get("items");
    }

    private void awaitUnits(TenantId tenant) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                service.get("/v1/units?tenant=" + tenant).get("items"))
                        .hasSizeGreaterThan(1));
    }

    /** Moves the time on until the units are built, but not so far that anything ends. */
    private void awaitReady(TenantId tenant, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(units(tenant, "starting").size()
                                + units(tenant, "ready").size())
                        .isEqualTo(count));
        service.clock.advance(Duration.ofSeconds(31));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(units(tenant, "ready")).hasSize(count));
    }

    private List<Message> outcomes(TenantId tenant) {
        return read(
                ProvisioningOutcome.TOPIC_NAME,
                1,
                message -> ((ProvisioningOutcome) message).tenant().equals(tenant));
    }

    private static List<Message> read(String topic, int atLeast, Predicate<Message> which) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", LocalPlatform.shared().bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new MessageDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Message>();
            await().atMost(SOON).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> found.add(one.value()));
                found.removeIf(which.negate());
                assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
            });
            return found;
        }
    }

    private static <T> List<T> concurrently(int times, Callable<T> work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var one : executor.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> work).toList())) {
                results.add(one.get());
            }
            return results;
        }
    }
}
