package io.forewarm.prediction.forecast;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.CATALOGUE;
import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestPlans.FORECASTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SharedHabits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Twelve minutes of sixteen scripted users on a real Kubernetes API server, forecast every five seconds as they went
 * by, from what was known by then.
 */
class RecordingTest {

    private static final int STEP_SECONDS = 5;
    private static final int WAGER_SECONDS = 30;

    private final Map<SubjectId, NeedHistory> histories = new HashMap<>();

    /** Since when advice for a subject's bundle has stood without a break. */
    private final Map<SubjectId, Map<BundleId, Instant>> advised = new HashMap<>();

    private final Map<SubjectId, List<Wager>> wagers = new HashMap<>();
    private final List<Double> scores = new ArrayList<>();
    private SharedHabits shared = SharedHabits.NONE;
    private int episodes;
    private int ready;
    private int came;

    @Test
    void mostLaterEpisodesMeetAUnitThatIsReady() {
        replay();

        assertThat(episodes).isGreaterThan(60);
        assertThat((double) ready / episodes).isGreaterThan(0.8);
    }

    @Test
    void probabilitiesAreBetterThanAlwaysSayingTheBaseRate() {
        replay();

        double base = (double) came / scores.size();
        assertThat(scores).hasSizeGreaterThan(100);
        assertThat(scores.stream().mapToDouble(score -> score).average().orElseThrow())
                .isLessThan(base * (1 - base));
    }

    private void replay() {
        var events = events();
        var end = events.getLast().at();
        int next = 0;
        for (var now = events.getFirst().at(); now.isBefore(end); now = now.plusSeconds(STEP_SECONDS)) {
            while (!events.get(next).at().isAfter(now)) {
                see(events.get(next));
                next++;
            }
            var present = now;
            var known = present.isBefore(end.minus(Wager.HORIZON));
            histories.forEach((subject, history) -> forecast(
                    subject, history, present, known && present.getEpochSecond() % WAGER_SECONDS < STEP_SECONDS));
        }
        wagers.values().forEach(left -> left.forEach(wager -> settle(wager.scoreInSilence(end))));
    }

    private void see(ActivityEvent event) {
        var subject = event.subject();
        var history = histories.computeIfAbsent(subject, _ -> NeedHistory.startingAt(event.at()));
        Need.of(event, CATALOGUE).ifPresent(need -> {
            var step = history.plus(need, MEMORY);
            histories.put(subject, step.history());
            step.finished().ifPresent(episode -> shared = shared.plus(episode, MEMORY));
            if (step.history().silentSince().equals(need.at())) {
                begin(subject, need, step.history().evidence());
            }
        });
    }

    /** Counts from the third episode on: before, nothing can be known of a subject. */
    private void begin(SubjectId subject, Need need, double evidence) {
        for (var wager : wagers.getOrDefault(subject, List.of())) {
            came += need.at().isAfter(wager.at().plus(Wager.HORIZON)) ? 0 : 1;
            settle(wager.scoreAtNeed(need.at()));
        }
        wagers.remove(subject);
        var bundle = CATALOGUE.bundle(need.bundle());
        if (evidence > 2.5 && bundle.isPresent()) {
            episodes++;
            var since = advised.getOrDefault(subject, Map.of()).get(need.bundle());
            boolean inTime =
                    since != null && !since.plus(bundle.get().startUpTime()).isAfter(need.at());
            ready += inTime ? 1 : 0;
        }
    }

    private void forecast(SubjectId subject, NeedHistory history, Instant now, boolean wager) {
        var forecast = FORECASTER
                .outlook(new Situation(ACME, subject, history, Optional.empty(), List.of(shared.habits()), 0.3, now))
                .forecast();
        var before = advised.getOrDefault(subject, Map.of());
        advised.put(
                subject,
                forecast.recommendations().stream()
                        .map(Recommendation::bundle)
                        .collect(Collectors.toMap(bundle -> bundle, bundle -> before.getOrDefault(bundle, now))));
        if (wager) {
            wagers.computeIfAbsent(subject, _ -> new ArrayList<>())
                    .add(new Wager(now, forecast.probabilityWithin().getOrDefault(Wager.HORIZON, 0.0)));
        }
    }

    private void settle(Optional<Double> score) {
        score.ifPresent(scores::add);
    }

    private static List<ActivityEvent> events() {
        var gzip = Objects.requireNonNull(RecordingTest.class.getResourceAsStream("/activity-16-users.jsonl.gz"));
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzip), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> Json.mapper().readValue(line, ActivityEvent.class))
                    .sorted(Comparator.comparing(ActivityEvent::at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
