package io.forewarm.sensor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.EventId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecentIdsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ItemKey A = key("acme", "a");
    private static final ItemKey B = key("acme", "b");
    private static final ItemKey C = key("acme", "c");

    private final RecentIds recent = new RecentIds(Duration.ofHours(1), 2);

    @Test
    void aCopyGetsTheFutureOfTheFirst() {
        var first = new CompletableFuture<Void>();
        recent.claim(A, first, NINE);

        var copy = recent.claim(A, new CompletableFuture<>(), NINE);

        assertThat(copy).containsSame(first);
    }

    @Test
    void whatAnotherTenantSendsUnderTheSameIdIsNoCopy() {
        recent.claim(A, new CompletableFuture<>(), NINE);

        assertThat(recent.claim(key("globex", "a"), new CompletableFuture<>(), NINE))
                .isEmpty();
    }

    @Test
    void whatDidNotGetIntoTheLogIsTheFirstAgain() {
        recent.claim(A, new CompletableFuture<>(), NINE);
        recent.free(A);

        assertThat(recent.claim(A, new CompletableFuture<>(), NINE)).isEmpty();
    }

    @Test
    void forgetsAfterItsWindow() {
        recent.restore(List.of(A), NINE);

        assertThat(recent.claim(A, new CompletableFuture<>(), NINE.plusSeconds(3601)))
                .isEmpty();
    }

    @Test
    void theOldestMakesRoom() {
        recent.restore(List.of(A, B), NINE);
        recent.claim(C, new CompletableFuture<>(), NINE);

        recent.restore(List.of(), NINE);

        assertThat(recent.claim(B, new CompletableFuture<>(), NINE)).isPresent();
        assertThat(recent.claim(A, new CompletableFuture<>(), NINE)).isEmpty();
    }

    private static ItemKey key(String tenant, String id) {
        return new ItemKey(Optional.of(new TenantId(tenant)), new EventId(id));
    }
}
