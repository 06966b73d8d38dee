package io.forewarm.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChildJvmTest {

    /** Prints more than any pipe holds before it looks for a question. */
    static final class Talker {

        private Talker() {}

        static void main(String[] arguments) throws Exception {
            System.out.println(ChildJvm.ANSWER + "here");
            for (int line = 0; line < 20_000; line++) {
                System.out.println("a line of log that nobody asked for");
            }
            while (System.in.read() >= 0) {
                System.out.println(ChildJvm.ANSWER + "yes");
            }
        }
    }

    @Test
    void aChildThatTalksALotStillAnswersAndEnds() throws Exception {
        try (var child = ChildJvm.start(Talker.class, List.of("-Xmx32m"), List.of())) {
            assertThat(child.answer()).isEqualTo("here");
            assertThat(child.ask("still there?")).isEqualTo("yes");
        }
    }

    @Test
    void aChildThatDoesNotStartIsTold() throws Exception {
        try (var child = ChildJvm.start(ChildJvmTest.class, List.of("-Xmx32m"), List.of())) {
            assertThatIllegalStateException().isThrownBy(child::answer).withMessageContaining("has ended");
        }
    }
}
