package io.forewarm.prediction.forecast;

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
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Twelve minutes of sixteen scripted users on a real Kubernetes API server, forecast as they went by. */
class RecordingTest {

    @Test
    void prints() {
        var events = events();
        var histories = new HashMap<SubjectId, NeedHistory>();
        var shared = SharedHabits.NONE;
        var hits = new HashMap<SubjectId, int[]>();
        var open = new HashMap<SubjectId, Map<BundleId, Recommendation>>();
        var since = new HashMap<String, Instant>();
        double brier = 0;
        double base = 0;
        int scored = 0;
        var wagers = new HashMap<SubjectId, List<Wager>>();
        int next = 0;
        for (var now = events.getFirst().at(); now.isBefore(events.getLast().at()); now = now.plusSeconds(2)) {
            while (next < events.size() && !events.get(next).at().isAfter(now)) {
                var event = events.get(next++);
                var history = histories.computeIfAbsent(event.subject(), _ -> NeedHistory.startingAt(event.at()));
                var need = Need.of(event, CATALOGUE);
                if (need.isEmpty()) {
                    continue;
                }
                var step = history.plus(need.get(), MEMORY);
                if (step.finished().isPresent()) {
                    shared = shared.plus(step.finished().get(), MEMORY);
                }
                histories.put(event.subject(), step.history());
                boolean starts = step.history().silentSince().equals(event.at());
                if (starts) {
                    var counts = hits.computeIfAbsent(event.subject(), _ -> new int[3]);
                    counts[0]++;
                    var kept = open.getOrDefault(event.subject(), Map.of())
                            .get(need.get().bundle());
                    if (kept != null) {
                        counts[1]++;
                        var from = since.get(event.subject() + "/" + need.get().bundle());
                        var startUp =
                                CATALOGUE.bundle(kept.bundle()).orElseThrow().startUpTime();
                        if (from != null && !from.plus(startUp).isAfter(event.at())) {
                            counts[2]++;
                        }
                    }
                    for (var wager : wagers.getOrDefault(event.subject(), List.of())) {
                        var score = wager.scoreAtNeed(event.at());
                        if (score.isPresent()) {
                            brier += score.get();
                            boolean came = !event.at().isAfter(wager.at().plus(Wager.HORIZON));
                            base += came ? 1 : 0;
                            scored++;
                        }
                    }
                    wagers.remove(event.subject());
                }
            }
            for (var each : histories.entrySet()) {
                var situation = new Situation(
                        events.getFirst().tenant(),
                        each.getKey(),
                        each.getValue(),
                        Optional.empty(),
                        List.of(shared.habits()),
                        0.3,
                        now);
                var forecast = FORECASTER.outlook(situation).forecast();
                var kept = new HashMap<BundleId, Recommendation>();
                for (var advice : forecast.recommendations()) {
                    kept.put(advice.bundle(), advice);
                    since.putIfAbsent(each.getKey() + "/" + advice.bundle(), now);
                }
                since.keySet()
                        .removeIf(key -> key.startsWith(each.getKey() + "/")
                                && kept.keySet().stream().noneMatch(bundle -> key.endsWith("/" + bundle)));
                open.put(each.getKey(), kept);
                if (now.isBefore(events.getLast().at().minus(Wager.HORIZON)) && now.getEpochSecond() % 30 < 2) {
                    wagers.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                            .add(new Wager(now, forecast.probabilityWithin().getOrDefault(Wager.HORIZON, 0.0)));
                }
            }
        }
        for (var left : wagers.values()) {
            for (var wager : left) {
                brier += wager.probability() * wager.probability();
                scored++;
            }
        }
        System.out.printf("REC brier %.4f of %d, base rate %.3f%n", brier / scored, scored, base / scored);
        hits.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().value()))
                .forEach(e -> {
                    var h = Objects.requireNonNull(histories.get(e.getKey()));
                    System.out.printf(
                            "REC %s episodes %d advised %d ready %d gaps %s bundles %s%n",
                            e.getKey().value().substring(0, 8),
                            e.getValue()[0],
                            e.getValue()[1],
                            e.getValue()[2],
                            h.habits().gaps().weights(),
                            h.habits().bundles().weights());
                });
        assertThat(hits).isNotEmpty();
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
