package io.forewarm.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.forecast.SizeForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.claim.ClaimStore;
import io.forewarm.orchestrator.claim.Claims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What the owner of a platform rules and reads over REST, and how claims end by themselves. Each test has a tenant of
 * its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardAndLedgerIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // Filled before all tests.
    private RunningOrchestrator service;

    @BeforeAll
    void start() {
        var url = LocalPlatform.shared().freshDatabase("guard_and_ledger_it");
        service = RunningOrchestrator.start(url, "guard-and-ledger-it", TestClock.yesterday());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void keepsAUnitUntilItsTimeIsOverAndForLongerIfItIsExtended() {
        var until = service.clock.instant().plus(Duration.ofHours(4));
        var claim = service.post("/v1/claims", """
                {"tenant": "until", "subject": "%s", "bundle": "starter", "until": "%s"}""".formatted(subject('c'), until));
        var path = "/v1/claims/" + claim.get("id").stringValue();

        var later = until.plus(Duration.ofHours(1));
        var extended = service.post(path + ":extend", "{\"until\": \"%s\"}".formatted(later));
        var earlier = service.post(path + ":extend", "{\"until\": \"%s\"}".formatted(until));

        assertThat(claim.get("until").stringValue()).isEqualTo(until.toString());
        assertThat(extended.get("until").stringValue()).isEqualTo(later.toString());
        assertThat(earlier).isEqualTo(extended);
        assertThat(service.bean(ClaimStore.class).overdue(later.minusSeconds(1), 10))
                .isEmpty();
        service.bean(Claims.class).endOverdue(later);
        assertThat(service.get(path).get("state").stringValue()).isEqualTo("released");
        assertThat(service.get("/v1/units?tenant=until&state=released").get("items"))
                .singleElement()
                .satisfies(
                        unit -> assertThat(unit.get("endReason").stringValue()).isEqualTo("time-over"));
    }

    @Test
    void aClaimWithoutAnEndGetsNoneByBeingExtended() {
        var claim = service.post("/v1/claims", """
                {"tenant": "endless", "subject": "%s", "bundle": "starter"}""".formatted(subject('d')));
        var path = "/v1/claims/" + claim.get("id").stringValue();
        var until = service.clock.instant().plus(Duration.ofHours(4));

        var extended = service.post(path + ":extend", "{\"until\": \"%s\"}".formatted(until));

        assertThat(extended.path("until").isString()).isFalse();
        assertThat(service.postForResponse(path + ":extend", "{\"until\": \"2001-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.postForResponse("/v1/claims/nobodys:extend", "{\"until\": \"%s\"}".formatted(until))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsItsPlanAndTouchesNothingForATenantInShadow() {
        var tenant = new TenantId("shadow");
        service.put("/v1/guard/modes", "{\"tenant\": \"shadow\", \"mode\": \"shadow\"}");
        recommend(tenant, subject('b'), "dev-small", 1);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.get("/v1/plan"))
                        .filteredOn(step -> step.get("tenant").stringValue().equals("shadow"))
                        .singleElement()
                        .satisfies(step -> {
                            assertThat(step.get("action").stringValue()).isEqualTo("start");
                            assertThat(step.get("mode").stringValue()).isEqualTo("shadow");
                            assertThat(step.get("probability").doubleValue()).isEqualTo(0.42);
                        }));
        assertThat(service.get("/v1/units?tenant=shadow").get("items")).isEmpty();
        var rules = service.delete("/v1/guard/modes?tenant=shadow");
        assertThat(rules.get("standard").stringValue()).isEqualTo("active");
        assertThat(rules.get("rules")).isEmpty();
        awaitReady(tenant, 1);
    }

    @Test
    void sumsUpTheLedgerByWhateverIsAskedForAndAsCsv() {
        var tenant = new TenantId("ledger");
        var subject = subject('c');
        recommend(tenant, subject, "dev-small", 1);
        awaitReady(tenant, 1);
        claim(tenant, subject, "dev-small");
        claim(tenant, subject, "starter");

        var byBundle = service.get("/v1/ledger?by=bundle&tenant=ledger");
        var bySubject = service.get("/v1/ledger?by=subject&tenant=ledger");
        var csv = service.getAs("/v1/ledger?by=day&tenant=ledger", "text/csv");

        assertThat(byBundle)
                .extracting(line -> line.get("key").stringValue() + " " + line.get("warm") + " " + line.get("cold"))
                .containsExactly("dev-small 1 0", "starter 0 1");
        assertThat(byBundle.get(0).get("savedSeconds").doubleValue()).isPositive();
        assertThat(byBundle.get(0).get("unitsStarted").intValue()).isPositive();
        assertThat(bySubject)
                .singleElement()
                .satisfies(line -> assertThat(line.get("key").stringValue()).isEqualTo(subject.value()));
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body().lines()).hasSize(2).first().asString().startsWith("key,claims,warm,partial,cold,");
        assertThat(service.getAs("/v1/ledger?by=colour", "application/json").statusCode())
                .isEqualTo(422);
    }

    @Test
    void stopsForAllAndGoesOnByTheKillSwitch() {
        assertThat(service.put("/v1/guard/kill-switch", "{\"on\": true}")
                        .get("killed")
                        .booleanValue())
                .isTrue();

        assertThat(service.get("/v1/plan")).isEmpty();
        var claim = claim(new TenantId("killed"), subject('d'), "starter");

        assertThat(claim.get("launch").stringValue()).isEqualTo("cold");
        assertThat(service.put("/v1/guard/kill-switch", "{\"on\": false}")
                        .get("killed")
                        .booleanValue())
                .isFalse();
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

    private JsonNode units(TenantId tenant, String state) {
        return service.get("/v1/units?tenant=%s&state=%s".formatted(tenant, state))
                .get("items");
    }
}
