package io.forewarm.sensor.intake.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.sensor.BoundSettings;
import io.forewarm.sensor.intake.EventLog;
import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.IntakeLimits;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.ItemKey;
import io.forewarm.sensor.intake.PublishedIds;
import io.forewarm.sensor.intake.RecentIds;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.FakeSubjects;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.Pseudonyms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IntakeOpeningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ItemKey KNOWN = new ItemKey(Optional.empty(), new EventId("known"));

    private final RecentIds recent = new RecentIds(Duration.ofHours(1), 100);
    private final Intake intake = new Intake(
            new Anonymiser(new Pseudonyms(MasterKey.of(new byte[32])), new FakeSubjects()),
            new NoLog(),
            recent,
            new IntakeLimits(1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO),
            IntakeObserver.NONE);

    @Test
    void opensOnceItIsKnownWhatIsInTheLogHoweverTheAttemptsBeforeFailed() {
        var attempts = new AtomicInteger();
        PublishedIds published = (from, _) -> {
            assertThat(from).isEqualTo(NOW.minus(Duration.ofHours(1)));
            if (attempts.incrementAndGet() < 3) {
                throw new ArithmeticException("nobody expected this");
            }
            return List.of(KNOWN);
        };
        var opening = opening(published);

        opening.start();

        Awaitility.await().until(intake::isOpen);
        opening.stop();
        assertThat(attempts).hasValue(3);
        assertThat(recent.claim(KNOWN, new CompletableFuture<>(), NOW)).isPresent();
    }

    private IntakeOpening opening(PublishedIds published) {
        var properties =
                BoundSettings.read(IntakeProperties.class, "forewarm.sensor.intake", Map.of("restore-every", "10ms"));
        return new IntakeOpening(intake, recent, published, properties, InstantSource.fixed(NOW));
    }

    private static final class NoLog implements EventLog {

        @Override
        public CompletableFuture<Void> append(ActivityEvent event) {
            throw new AssertionError("nothing is delivered here");
        }

        @Override
        public CompletableFuture<Void> append(RejectedInput input) {
            throw new AssertionError("nothing is delivered here");
        }
    }
}
