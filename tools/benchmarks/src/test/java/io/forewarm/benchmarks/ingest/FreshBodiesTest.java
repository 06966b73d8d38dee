package io.forewarm.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreshBodiesTest {

    private static final String BODY = "µ %1$s, %1$s".formatted(FreshBodies.PLACE);

    @Test
    void noIdIsEverUsedTwice() {
        var ids = new AtomicLong(254);
        var one = new FreshBodies(List.of(BODY), 2, ids);
        var other = new FreshBodies(List.of(BODY), 2, ids);

        var sent = List.of(text(one), text(other), text(one));

        assertThat(sent)
                .containsExactly(
                        "µ 0000000000fe, 0000000000ff", "µ 000000000100, 000000000101", "µ 000000000102, 000000000103");
    }

    @Test
    void aBodyNeedsAsManyPlacesAsThereAreEvents() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FreshBodies(List.of(BODY), 3, new AtomicLong()));
    }

    private static String text(FreshBodies bodies) {
        return new String(bodies.next(), StandardCharsets.UTF_8);
    }
}
