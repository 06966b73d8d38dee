package io.forewarm.sensor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final ArrayList<String> asked = new ArrayList<>();
    private final Memo<String, Integer> lengths = new Memo<>(2, text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void asksOnlyOnce() {
        assertThat(lengths.of("dev")).isEqualTo(3);
        assertThat(lengths.of("dev")).isEqualTo(3);

        assertThat(asked).containsExactly("dev");
    }

    @Test
    void beginsAnewWhenItIsFull() {
        lengths.of("dev");
        lengths.of("test");
        lengths.of("prod");

        assertThat(lengths.size()).isEqualTo(1);
        assertThat(lengths.of("test")).isEqualTo(4);
        assertThat(asked).containsExactly("dev", "test", "prod", "test");
    }

    @Test
    void mustBeAbleToRememberSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Memo<>(0, String::valueOf));
    }
}
