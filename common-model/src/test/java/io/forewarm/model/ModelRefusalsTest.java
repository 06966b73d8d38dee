package io.forewarm.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.Source;
import io.forewarm.model.activity.Target;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.Quantiles;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.PersonaName;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Reason;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each rule of each record that has no test of its own. */
class ModelRefusalsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final TenantId TENANT = new TenantId("acme");
    private static final SubjectId SUBJECT = new SubjectId("0123456789abcdef0123456789abcdef");
    private static final BundleId BUNDLE = new BundleId("small");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @MethodSource({"names", "activities", "offers", "forecasts", "personas", "platform"})
    void nonsenseIsRefusedWithItsValueAndTheRule(ThrowingCallable construction, String message) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                refusal(() -> new TenantId("Acme Inc"), "tenant must be a lower-case DNS label"),
                refusal(() -> new TenantId("-acme"), "tenant must be a lower-case DNS label"),
                refusal(() -> new TenantId("a".repeat(64)), "tenant must be a lower-case DNS label"),
                refusal(() -> new BundleId("4x4"), "bundle must be a lower-case DNS label: '4x4'"),
                refusal(() -> new UnitId("unit_1"), "unit id must be a lower-case DNS label: 'unit_1'"),
                refusal(() -> new ClaimId(""), "claim id must be a lower-case DNS label: ''"),
                refusal(
                        () -> new EventId("Ada Lovelace"),
                        "event id must be 1 to 128 of A-Z a-z 0-9 . _ : -, was of length 12"),
                refusal(
                        () -> new EventId("x".repeat(129)),
                        "event id must be 1 to 128 of A-Z a-z 0-9 . _ : -, was of length 129"),
                refusal(() -> topic("activity"), "topic must be dotted words and a version: 'activity'"),
                refusal(
                        () -> topic("activity.events.v0"),
                        "topic must be dotted words and a version: 'activity.events.v0'"),
                refusal(
                        () -> Word.parse(Skill.class, "EXPERT"),
                        "must be one of [beginner, intermediate, expert]: 'EXPERT'"));
    }

    static Stream<Arguments> activities() {
        return Stream.of(
                refusal(() -> event(SECOND.negated()), "latency must not be negative: PT-1S"),
                refusal(() -> target("pods of Ada", "", ""), "kind must be 1 to 128 of A-Z a-z 0-9 . _ / : -"),
                refusal(
                        () -> target("pods", "shop-prod", ""),
                        "scope must be empty or 16 lower-case hexadecimal digits"),
                refusal(
                        () -> target("pods", "", "00112233445566AA"),
                        "object must be empty or 16 lower-case hexadecimal digits"),
                refusal(() -> new Amounts(-1, 0, 0), "cores, memoryMib and gpus must be >= 0: -1.0, 0, 0"),
                refusal(() -> new Amounts(Double.NaN, 0, 0), "cores, memoryMib and gpus must be >= 0: NaN, 0, 0"),
                refusal(() -> new Amounts(1 / 0.0, 0, 0), "cores, memoryMib and gpus must be >= 0: Infinity, 0, 0"),
                refusal(() -> new Amounts(0, -1, 0), "cores, memoryMib and gpus must be >= 0: 0.0, -1, 0"),
                refusal(() -> new Amounts(0, 0, -1), "cores, memoryMib and gpus must be >= 0: 0.0, 0, -1"),
                refusal(() -> spec(0, 0, 0, ""), "units must be >= 1: 0"),
                refusal(() -> spec(1, -1, 0, ""), "storageMib and bandwidthMbps must be >= 0: -1, 0"),
                refusal(() -> spec(1, 0, -1, ""), "storageMib and bandwidthMbps must be >= 0: 0, -1"),
                refusal(() -> spec(1, 0, 0, "x".repeat(129)), "image must have at most 128 characters: 129"),
                refusal(
                        () -> spec(1, 0, 0, "").onStorage("x".repeat(129)),
                        "storageClass must have at most 128 characters: 129"),
                refusal(
                        () -> rejected("Missing field", ""),
                        "reason must be lower-case words with hyphens: 'Missing field'"),
                refusal(
                        () -> rejected("missing-field", "x".repeat(501)),
                        "excerpt must have at most 500 characters: 501"));
    }

    static Stream<Arguments> offers() {
        return Stream.of(
                refusal(() -> bundle(0, SECOND, 0, 0), "pricePerHour must be > 0: 0.0"),
                refusal(() -> bundle(Double.NaN, SECOND, 0, 0), "pricePerHour must be > 0: NaN"),
                refusal(() -> bundle(1 / 0.0, SECOND, 0, 0), "pricePerHour must be > 0: Infinity"),
                refusal(() -> bundle(1, Duration.ZERO, 0, 0), "startUpTime must be positive: PT0S"),
                refusal(() -> bundle(1, SECOND, -1, 0), "bandwidthMbps must be >= 0: -1"),
                refusal(() -> bundle(1, SECOND, 0, -0.5), "failureShare must be in [0, 1): -0.5"),
                refusal(() -> bundle(1, SECOND, 0, 1), "failureShare must be in [0, 1): 1.0"),
                refusal(() -> bundle(1, SECOND, 0, Double.NaN), "failureShare must be in [0, 1): NaN"),
                refusal(() -> new Storage("", -1), "sizeMib must be >= 0: -1"),
                refusal(() -> new Catalogue("EUR", 1, List.of()), "bundles must not be empty"),
                refusal(() -> new Catalogue("EUR", 0, List.of()), "waitingCostPerHour must be > 0: 0.0"),
                refusal(() -> new Catalogue("EUR", Double.NaN, List.of()), "waitingCostPerHour must be > 0: NaN"),
                refusal(() -> new Catalogue("EUR", 1 / 0.0, List.of()), "waitingCostPerHour must be > 0: Infinity"));
    }

    static Stream<Arguments> forecasts() {
        return Stream.of(
                refusal(() -> demand(-1, SECOND, 0, 0), "partition must be >= 0: -1"),
                refusal(() -> demand(0, Duration.ZERO, 0, 0), "window must be positive: PT0S"),
                refusal(() -> demand(0, SECOND, -1, 0), "mean and variance must be >= 0: -1.0, 0.0"),
                refusal(() -> demand(0, SECOND, 0, Double.NaN), "mean and variance must be >= 0: 0.0, NaN"),
                refusal(() -> new Quantiles(-1, 0, 0), "quantiles must be >= 0 and must not fall: -1.0, 0.0, 0.0"),
                refusal(() -> new Quantiles(1, 0, 2), "quantiles must be >= 0 and must not fall: 1.0, 0.0, 2.0"),
                refusal(() -> new Quantiles(0, 2, 1), "quantiles must be >= 0 and must not fall: 0.0, 2.0, 1.0"),
                refusal(
                        () -> new Quantiles(0, 0, Double.NaN),
                        "quantiles must be >= 0 and must not fall: 0.0, 0.0, NaN"),
                refusal(() -> advice(0, 0.5, 2, 1), "units must be >= 1: 0"),
                refusal(() -> advice(1, 1.5, 2, 1), "probability must be in [0, 1]: 1.5"),
                refusal(() -> advice(1, Double.NaN, 2, 1), "probability must be in [0, 1]: NaN"),
                refusal(() -> advice(1, 0.5, 1, 1), "benefit must be above cost, and cost >= 0: 1.0, 1.0"),
                refusal(() -> advice(1, 0.5, 1, -1), "benefit must be above cost, and cost >= 0: 1.0, -1.0"));
    }

    static Stream<Arguments> personas() {
        return Stream.of(
                refusal(() -> persona(-1), "evidence must be >= 0: -1.0"),
                refusal(() -> persona(Double.NaN), "evidence must be >= 0: NaN"),
                refusal(() -> new PersonaName(" ", 0.5), "name must not be blank"),
                refusal(() -> new PersonaName("Tester", 1.5), "share must be in [0, 1]: 1.5"),
                refusal(() -> new PersonaName("Tester", Double.NaN), "share must be in [0, 1]: NaN"),
                refusal(() -> new Reason("skill", "expert", "errors", Double.NaN, ""), "weight must be a number: NaN"));
    }

    static Stream<Arguments> platform() {
        return Stream.of(
                refusal(() -> load(-1, 0, 0), "cores and pendingUnits must be >= 0: -1.0, 0.0, 0"),
                refusal(() -> load(0, Double.NaN, 0), "cores and pendingUnits must be >= 0: 0.0, NaN, 0"),
                refusal(() -> load(0, 0, -1), "cores and pendingUnits must be >= 0: 0.0, 0.0, -1"),
                refusal(() -> Retention.For.days(0), "retention must be positive: PT0S"));
    }

    private static Arguments refusal(ThrowingCallable construction, String message) {
        return Arguments.argumentSet(message, construction, message);
    }

    private static Topic<Erasure> topic(String name) {
        return new Topic<>(name, "subject", Erasure.class, Retention.For.days(1));
    }

    private static ActivityEvent event(Duration latency) {
        return new ActivityEvent(
                new EventId("1"),
                TENANT,
                SUBJECT,
                NOW,
                Source.BROWSER,
                Action.VISIT,
                target("page", "", ""),
                Outcome.SUCCESS,
                latency,
                ClientKind.CONSOLE,
                Optional.empty(),
                Set.of());
    }

    private static Target target(String kind, String scope, String object) {
        return new Target(kind, scope, object, Environment.UNKNOWN);
    }

    private static ResourceSpec spec(int units, long storageMib, long bandwidthMbps, String image) {
        return new ResourceSpec(
                Amounts.NONE,
                Amounts.NONE,
                units,
                storageMib,
                bandwidthMbps,
                SecurityProfile.BASELINE,
                image,
                Placement.ON_DEMAND);
    }

    private static RejectedInput rejected(String reason, String excerpt) {
        return new RejectedInput(new EventId("1"), Source.BROWSER, NOW, reason, "", "", excerpt);
    }

    private static Bundle bundle(double price, Duration startUpTime, long bandwidthMbps, double failureShare) {
        return new Bundle(
                BUNDLE,
                "shared.small",
                Amounts.NONE,
                Storage.NONE,
                bandwidthMbps,
                SecurityProfile.BASELINE,
                "alpine:3.20",
                Placement.ON_DEMAND,
                price,
                startUpTime,
                failureShare);
    }

    private static DemandForecast demand(int partition, Duration window, double mean, double variance) {
        return new DemandForecast(TENANT, BUNDLE, partition, NOW, window, mean, variance);
    }

    private static Recommendation advice(int units, double probability, double benefit, double cost) {
        return new Recommendation(BUNDLE, units, probability, NOW, benefit, cost, "");
    }

    private static Persona persona(double evidence) {
        return new Persona(
                TENANT,
                SUBJECT,
                NOW,
                Distribution.uniform(Skill.class),
                Distribution.uniform(UseCase.class),
                Distribution.uniform(Sensitivity.class),
                Distribution.uniform(Posture.class),
                evidence,
                new PersonaName("Tester", 0.5),
                "",
                "",
                List.of(),
                Optional.empty());
    }

    private static SystemLoad load(double allocatableCores, double requestedCores, int pendingUnits) {
        return new SystemLoad("kubernetes", NOW, allocatableCores, requestedCores, pendingUnits, SECOND);
    }
}
