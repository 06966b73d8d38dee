package io.forewarm.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(bytes, true, UTF_8), true);

    @Test
    void drawsABlockOverItsPredecessor() {
        terminal.draw(List.of("one", "two"));
        terminal.draw(List.of("three", "four"));

        assertThat(text()).isEqualTo("one\ntwo\n\033[2A\033[0Jthree\nfour\n");
    }

    @Test
    void leavesAloneWhatWasSaid() {
        terminal.draw(List.of("one"));
        terminal.say("hello");
        terminal.draw(List.of("two"));

        assertThat(text()).isEqualTo("one\nhello\ntwo\n");
    }

    private String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
