package io.forewarm.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private final Closing closing = new Closing();
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesTheLastFirstAndOnce() {
        add("Kafka");
        add("sensor");

        closing.close();
        closing.close();

        assertThat(closed).containsExactly("sensor", "Kafka");
    }

    @Test
    void goesOnWhenOneFails() {
        add("Kafka");
        closing.add("broken", () -> {
            throw new IllegalStateException("told to fail");
        });

        closing.close();

        assertThat(closed).containsExactly("Kafka");
    }

    @Test
    void closesAtOnceWhatComesTooLate() {
        closing.close();

        add("late");

        assertThat(closed).containsExactly("late");
    }

    @Test
    void tellsThatTheEndHasBegun() throws Exception {
        assertThat(closing.await(Duration.ZERO)).isFalse();

        closing.close();

        assertThat(closing.await(Duration.ofDays(1))).isTrue();
    }

    private void add(String name) {
        closing.add(name, () -> closed.add(name));
    }
}
