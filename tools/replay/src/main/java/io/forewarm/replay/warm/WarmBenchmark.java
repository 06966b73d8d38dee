package io.forewarm.replay.warm;

import io.forewarm.replay.curve.Envelope;
import io.forewarm.replay.curve.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Dedicated warmth: all policies on the same requests, and what they make of them. */
public final class WarmBenchmark {

    private static final List<Double> COLD_SHARES = List.of(0.5, 0.4, 0.3, 0.2, 0.1);

    private final Requests requests;
    private final List<Double> startUpMinutes;
    private final Consumer<String> progress;

    public WarmBenchmark(Requests requests, List<Double> startUpMinutes, Consumer<String> progress) {
        this.requests = requests;
        this.startUpMinutes = List.copyOf(startUpMinutes);
        this.progress = progress;
    }

    /** Scores the others and, if there is one, ours, which is run once for all start-up times. */
    public List<WarmScores> run(Optional<ScoredPolicy> ours) {
        var books = startUpMinutes.stream()
                .map(minutes -> new ScoreBook(requests, minutes))
                .toList();
        ours.ifPresent(policy -> {
            progress.accept(policy.name());
            policy.score(requests, ScoreBook.all(books));
        });
        var scores = new ArrayList<WarmScores>();
        for (int index = 0; index < books.size(); index++) {
            var book = books.get(index);
            scores.add(scores(startUpMinutes.get(index), ours.map(policy -> book.curve(policy.name()))));
        }
        return scores;
    }

    private WarmScores scores(double minutes, Optional<Curve> ours) {
        progress.accept("other policies, start-up time %.0f min".formatted(minutes));
        var others = new Baselines(requests, minutes).curves();
        var envelope = new Envelope(others.stream().map(Curve::family).toList());
        var own = ours.map(Curve::family).stream().toList();
        return new WarmScores(
                minutes,
                Stream.concat(others.stream(), ours.stream()).toList(),
                COLD_SHARES.stream()
                        .map(share -> Rival.at(share, envelope, own))
                        .toList());
    }
}
