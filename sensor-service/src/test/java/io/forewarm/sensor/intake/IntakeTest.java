package io.forewarm.sensor.intake;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.intake.Senders.aSenderFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.AuditItems;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import io.forewarm.sensor.intake.micrometer.IntakeMeters;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.FakeSubjects;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import io.forewarm.service.access.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:01Z");
    private static final TenantId ACME = new TenantId("acme");

    private static final Caller SENDER = aSenderFor("acme");

    private final FakeLog log = new FakeLog();
    private final FakeSubjects subjects = new FakeSubjects();
    private final Intake intake = intake(Duration.ofSeconds(30), IntakeObserver.NONE);

    @BeforeEach
    void open() {
        intake.open();
    }

    @Test
    void acceptsTheFirstAndKnowsTheCopy() {
        var taken = take(anItem().id("a"), anItem().id("a"));

        assertThat(verdicts(taken)).containsExactly(new Verdict.Accepted(), new Verdict.Duplicate());
        assertThat(log.events).hasSize(1);
    }

    @Test
    void aFailedAppendFreesTheIdSoThatARetryCounts() {
        log.away = true;
        var failed = take(anItem().id("a"));
        log.away = false;

        var retried = take(anItem().id("a"));

        assertThat(failed).isEqualTo(new Unavailable(Taken.Cause.LOG_UNAVAILABLE, Duration.ofSeconds(7)));
        assertThat(verdicts(retried)).containsExactly(new Verdict.Accepted());
    }

    @Test
    void wrongItemsAreKeptAsideAndTheOthersCount() {
        var taken = take(anItem().id("a"), anItem().without("/verb"));

        assertThat(verdicts(taken)).first().isEqualTo(new Verdict.Accepted());
        assertThat(log.rejected).singleElement().satisfies(input -> {
            assertThat(input.reason()).isEqualTo("missing-field");
            assertThat(input.where()).isEqualTo("/items/1/verb");
        });
    }

    @Test
    void anEventFromTheFarFutureIsWrong() {
        var taken = take(anItem().id("a").with("/stageTimestamp", "'2026-03-02T09:00:00Z'"));

        assertThat(verdicts(taken)).hasOnlyElementsOfType(Verdict.Rejected.class);
    }

    @Test
    void moreThanThereIsRoomForIsTurnedAway() {
        var taken = take(anItem().id("a"), anItem().id("b"), anItem().id("c"), anItem().id("d"));

        assertThat(taken).isEqualTo(new Unavailable(Taken.Cause.BUSY, Duration.ofSeconds(7)));
        assertThat(intake.inFlight()).isZero();
    }

    @Test
    void nothingIsTakenBeforeItIsKnownWhatIsInTheLog() {
        var closed = intake(Duration.ofSeconds(30), IntakeObserver.NONE);

        assertThat(closed.take(SENDER, Source.KUBERNETES_AUDIT, List.of(), NOW))
                .isEqualTo(new Unavailable(Taken.Cause.STARTING, Duration.ofSeconds(7)));
    }

    @Test
    void aCopyIsNoSaferThanTheFirstThatIsStillOnItsWay() {
        var impatient = intake(Duration.ofMillis(200), IntakeObserver.NONE);
        impatient.open();
        log.slow = true;

        var taken = impatient.take(SENDER, Source.KUBERNETES_AUDIT, items(anItem().id("a"), anItem().id("a")), NOW);
        log.underWay.forEach(append -> append.complete(null));
        var retried = impatient.take(SENDER, Source.KUBERNETES_AUDIT, items(anItem().id("a")), NOW);

        assertThat(taken).isEqualTo(new Unavailable(Taken.Cause.LOG_UNAVAILABLE, Duration.ofSeconds(7)));
        assertThat(verdicts(retried)).containsExactly(new Verdict.Duplicate());
        assertThat(log.events).hasSize(1);
    }

    @Test
    void whatTheLogWillNeverTakeIsRejectedAndSpoilsNothing() {
        var refused = "2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa";
        log.refused = "k8s:%s:ResponseComplete".formatted(refused);

        var taken = take(anItem().id("a"), anItem().id(refused), anItem().id("c"));

        assertThat(verdicts(taken))
                .containsExactly(
                        new Verdict.Accepted(),
                        new Verdict.Rejected(1, RefusalReason.NOT_STORABLE, "the log does not take this", "/items/1"),
                        new Verdict.Accepted());
        assertThat(log.rejected).hasSize(1);
    }

    @Test
    void aWrongItemThatComesAgainIsRejectedAgainButKeptOnce() {
        take(anItem().without("/verb"));

        var again = take(anItem().without("/verb"));

        assertThat(verdicts(again)).hasOnlyElementsOfType(Verdict.Rejected.class);
        assertThat(log.rejected).hasSize(1);
    }

    @Test
    void nobodyWritesIntoAnotherTenant() {
        var taken = takeFrom(aSenderFor("globex", "initech"), Optional.of(ACME), anItem().id("a"));

        assertThat(verdicts(taken))
                .containsExactly(new Verdict.Rejected(
                        0, RefusalReason.FOREIGN_TENANT, "the tenant must be one for which the token is", "/items/0"));
        assertThat(log.events).isEmpty();
        assertThat(log.rejected)
                .singleElement()
                .satisfies(input -> assertThat(input.reason()).isEqualTo("foreign-tenant"));
    }

    @Test
    void whatNamesNoTenantIsTheSenders() {
        takeFrom(aSenderFor("globex"), Optional.empty(), anItem().id("a"));

        assertThat(log.events)
                .singleElement()
                .satisfies(event -> assertThat(event.tenant()).isEqualTo(new TenantId("globex")));
    }

    @Test
    void whatNamesNoTenantIsRejectedWhereItCouldBeSeverals() {
        var taken = takeFrom(aSenderFor("globex", "acme"), Optional.empty(), anItem().id("a"));

        assertThat(verdicts(taken)).hasOnlyElementsOfType(Verdict.Rejected.class);
        assertThat(log.events).isEmpty();
    }

    @Test
    void metersTellWhatBecameOfEachItem() {
        var registry = new SimpleMeterRegistry();
        var metered = intake(Duration.ofSeconds(30), new IntakeMeters(registry));
        metered.open();

        metered.take(
                SENDER,
                Source.KUBERNETES_AUDIT,
                items(anItem().id("a"), anItem().id("a"), anItem().without("/verb")),
                NOW);

        assertThat(registry.get("forewarm.sensor.intake.items").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1))
                .extracting(counter ->
                        counter.getId().getTag("result") + " " + counter.getId().getTag("reason"))
                .containsExactlyInAnyOrder("accepted none", "duplicate none", "rejected missing-field");
        assertThat(registry.get("forewarm.sensor.intake.acknowledge").timer().count())
                .isEqualTo(1);
    }

    @Test
    void asksOnceForAllPeopleOfADelivery() {
        take(anItem().id("a"), anItem().id("b").with("/user/username", "'bob'"), anItem().id("c"));

        assertThat(subjects.asked()).isEqualTo(1);
        assertThat(log.events)
                .extracting(ActivityEvent::subject)
                .doesNotContainNull()
                .hasSize(3);
        assertThat(log.events.get(0).subject())
                .isEqualTo(log.events.get(2).subject())
                .isNotEqualTo(log.events.get(1).subject());
    }

    @Test
    void aDeliveryOfPeopleWhoCannotBeLookedUpHasToComeAgainAndIsCompleteThen() {
        subjects.goAway();

        var taken = take(anItem().id("a"));

        assertThat(taken).isEqualTo(new Unavailable(Taken.Cause.SUBJECTS_UNAVAILABLE, Duration.ofSeconds(7)));
        assertThat(log.events).isEmpty();
        assertThat(intake.inFlight()).isZero();
    }

    @Test
    void anIdThatNamesSomebodyGivesWayToAHash() {
        var uuid = "2e94f680-c6ea-40b6-b7dd-13f146f67867";

        var taken = take(anItem().id("zoe-plainname-1"), anItem().id("zoe-plainname-1"), anItem().id(uuid));

        assertThat(verdicts(taken))
                .containsExactly(new Verdict.Accepted(), new Verdict.Duplicate(), new Verdict.Accepted());
        assertThat(log.events.get(0).id().value()).matches("id:[0-9a-f]{32}");
        assertThat(log.events.get(1).id().value()).isEqualTo("k8s:" + uuid + ":ResponseComplete");
    }

    @Test
    void nobodysNameReachesTheLog() {
        take(anItem().id("2e94f680-c6ea-40b6-b7dd-0f3c5a1be9aa"));

        assertThat(log.events.toString()).doesNotContain("ada", "shop-dev", "cart");
    }

    private Intake intake(Duration acknowledgeWithin, IntakeObserver observer) {
        return new Intake(
                new Anonymiser(new Pseudonyms(MasterKey.of(new byte[32])), subjects),
                log,
                new RecentIds(Duration.ofHours(1), 100),
                new IntakeLimits(3, acknowledgeWithin, Duration.ofSeconds(7), Duration.ofMinutes(10)),
                observer);
    }

    private Taken take(AuditItems... items) {
        return takeFrom(SENDER, Optional.of(ACME), items);
    }

    private Taken takeFrom(Caller sender, Optional<TenantId> named, AuditItems... items) {
        return intake.take(sender, Source.KUBERNETES_AUDIT, items(new KubernetesAuditMapper(named), items), NOW);
    }

    private static List<SourceItem> items(AuditItems... items) {
        return items(new KubernetesAuditMapper(ACME), items);
    }

    private static List<SourceItem> items(KubernetesAuditMapper mapper, AuditItems... items) {
        var list = new ArrayList<SourceItem>();
        Arrays.asList(items).forEach(item -> list.add(item("/items/" + list.size(), mapper.map(item.build()), item)));
        return list;
    }

    private static SourceItem item(String where, Mapped mapped, AuditItems item) {
        return mapped instanceof Mapped.Refused refused
                ? SourceItem.refused(where, refused, "{}", item.build().toString())
                : SourceItem.of(where, mapped);
    }

    private static List<Verdict> verdicts(Taken taken) {
        assertThat(taken).isInstanceOf(Receipt.class);
        return ((Receipt) taken).verdicts();
    }

    private static final class FakeLog implements EventLog {

        private final List<ActivityEvent> events = new ArrayList<>();
        private final List<RejectedInput> rejected = new ArrayList<>();
        private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
        private boolean away;
        private boolean slow;
        private String refused = "";

        @Override
        public CompletableFuture<Void> append(ActivityEvent event) {
            if (away) {
                return failed(EventLogException.Kind.UNAVAILABLE);
            }
            if (event.id().value().equals(refused)) {
                return failed(EventLogException.Kind.REFUSED);
            }
            events.add(event);
            if (slow) {
                underWay.add(new CompletableFuture<>());
                return underWay.getLast();
            }
            return CompletableFuture.completedFuture(null);
        }

        private static CompletableFuture<Void> failed(EventLogException.Kind kind) {
            return CompletableFuture.failedFuture(new EventLogException(kind, new RuntimeException("of the test")));
        }

        @Override
        public CompletableFuture<Void> append(RejectedInput input) {
            rejected.add(input);
            return CompletableFuture.completedFuture(null);
        }
    }
}
