package io.forewarm.sensor.intake;

import static io.forewarm.sensor.AuditItems.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.AuditItems;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:01Z");
    private static final TenantId ACME = new TenantId("acme");

    private final FakeLog log = new FakeLog();
    private final Intake intake = new Intake(
            new Anonymiser(new Pseudonyms(MasterKey.of(new byte[32]))),
            log,
            new RecentIds(Duration.ofHours(1), 100),
            new IntakeLimits(3, Duration.ofSeconds(5), Duration.ofSeconds(7), Duration.ofMinutes(10)),
            IntakeObserver.NONE);

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
    void nobodysNameReachesTheLog() {
        take(anItem().id("a"));

        assertThat(log.events.toString()).doesNotContain("ada", "shop-dev", "cart");
    }

    private Taken take(AuditItems... items) {
        var mapper = new KubernetesAuditMapper(ACME);
        var list = new ArrayList<SourceItem>();
        Arrays.asList(items)
                .forEach(item -> list.add(new SourceItem(
                        "/items/" + list.size(),
                        mapper.map(item.build()),
                        item.build().toString())));
        return intake.take(Source.KUBERNETES_AUDIT, list, NOW);
    }

    private static List<Verdict> verdicts(Taken taken) {
        assertThat(taken).isInstanceOf(Receipt.class);
        return ((Receipt) taken).verdicts();
    }

    private static final class FakeLog implements EventLog {

        private final List<ActivityEvent> events = new ArrayList<>();
        private final List<RejectedInput> rejected = new ArrayList<>();
        private boolean away;

        @Override
        public CompletableFuture<Void> append(ActivityEvent event) {
            if (away) {
                return CompletableFuture.failedFuture(
                        new EventLogException(EventLogException.Kind.UNAVAILABLE, new RuntimeException("away")));
            }
            events.add(event);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> append(RejectedInput input) {
            rejected.add(input);
            return CompletableFuture.completedFuture(null);
        }
    }
}
