package io.forewarm.replay.choice;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.forewarm.replay.TestTraces;
import io.forewarm.replay.trace.SwfReader;
import io.forewarm.replay.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoiceBenchmarkTest {

    private static final Path KTH = Path.of("../../../shared/data/swf/KTH-SP2-1996-2.1-cln.swf.gz");

    @Test
    void countsTheSimpleAnswersRight() {
        // A first session is not asked about; three of the four after it begin with what was asked for last.
        var trace = sessions(aTrace(), 1, 4, 4, 4, 8, 8).build();

        var scores = run(trace, Bundling.EXACT);

        assertThat(whole(scores, "last").top1()).isEqualTo(0.75);
        assertThat(scores.fitted()).isEqualTo(2);
        assertThat(scores.scored()).isEqualTo(2);
    }

    @Test
    void takesWhatWasAskedForLastNotWhatOpenedTheLastSession() {
        var trace = aTrace().asksFor(4, 1, Duration.ofHours(1))
                .asksFor(8, 1, Duration.ofHours(1).plusMinutes(5))
                .asksFor(8, 1, Duration.ofHours(2))
                .build();

        assertThat(whole(run(trace, Bundling.EXACT), "last").top1()).isEqualTo(1);
    }

    @Test
    void tellsSizeClassesApartByPowersOfTwo() {
        var trace = sessions(aTrace(), 1, 5, 8, 7, 9).build();

        assertThat(whole(run(trace, Bundling.CLASSES), "last").top1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(whole(run(trace, Bundling.EXACT), "last").top1()).isZero();
    }

    @Test
    void beatsTheSimpleAnswersWhereUsersTakeTurns() {
        var traces = aTrace();
        for (int user = 0; user < 5; user++) {
            sessions(traces, user, 40, List.of(2, 2, 16));
        }

        var scores = run(traces.build(), Bundling.CLASSES);

        assertThat(scores.ours().orElseThrow().top1()).isGreaterThan(0.95);
        assertThat(scores.mostOftenRight().orElseThrow().top1()).isLessThan(0.8);
        assertThat(scores.ours().orElseThrow().logLoss())
                .isLessThan(scores.leastSurprised().orElseThrow().logLoss());
    }

    @Test
    void saysNothingOfOneEvent() {
        var scores = run(aTrace().asks(1, 10).build(), Bundling.CLASSES);

        assertThat(scores.scored()).isZero();
        assertThat(scores.ours()).isEmpty();
        assertThat(scores.others()).isEmpty();
    }

    @Test
    void countsEventsOfTheSameSecondAsOneSession() {
        var trace =
                aTrace().asks(1, 0, 100, 100, 100, 200, 200).asks(2, 100, 100).build();

        var scores = run(trace, Bundling.CLASSES);

        assertThat(scores.fitted() + scores.scored()).isEqualTo(2);
    }

    @Test
    void givesTheSameAgain() {
        var random = new SplittableRandom(5);
        var traces = aTrace();
        for (int session = 0; session < 200; session++) {
            traces.asksFor(1 << random.nextInt(4), 1 + session % 3, Duration.ofHours(session));
        }
        var trace = traces.build();

        assertThat(run(trace, Bundling.CLASSES)).isEqualTo(run(trace, Bundling.CLASSES));
    }

    @Test
    void agreesWithFiguresCountedElsewhere() throws IOException {
        assumeTrue(Files.exists(KTH), "the public logs are not beside this tree");

        var scores = run(SwfReader.read(KTH, _ -> {}).trace(), Bundling.EXACT);

        assertThat(whole(scores, "last").top1()).isCloseTo(0.665, within(0.001));
        assertThat(whole(scores, "own most frequent").top1()).isCloseTo(0.537, within(0.002));
    }

    private static TestTraces sessions(TestTraces traces, int user, int... processors) {
        for (int session = 0; session < processors.length; session++) {
            traces.asksFor(processors[session], user, Duration.ofHours(session));
        }
        return traces;
    }

    private static TestTraces sessions(TestTraces traces, int user, int rounds, List<Integer> processors) {
        for (int session = 0; session < rounds * processors.size(); session++) {
            traces.asksFor(processors.get(session % processors.size()), user, Duration.ofHours(session));
        }
        return traces;
    }

    private static ChoiceScores run(Trace trace, Bundling bundling) {
        return new ChoiceBenchmark(trace, 0.6, 1, _ -> {}).run(bundling);
    }

    private static ChoiceScore whole(ChoiceScores scores, String name) {
        return scores.othersOnWholeLog().stream()
                .filter(score -> score.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
