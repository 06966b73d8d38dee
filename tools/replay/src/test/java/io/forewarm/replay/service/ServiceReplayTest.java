package io.forewarm.replay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Target;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.prediction.arrival.ArrivalFit;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.arrival.Moments;
import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.News;
import io.forewarm.prediction.forecast.kafka.ForecastPlan;
import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import io.forewarm.prediction.forecast.kafka.ForecastTopology;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording of sixteen users on Kubernetes: the running service's topology says what the replay says. */
class ServiceReplayTest {

    private static final Path RECORDING =
            Path.of("..", "..", "..", "shared", "data", "k8s-audit", "k8s-audit-16-users.jsonl.gz");
    private static final TenantId TENANT = new TenantId("acme");
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final News NEWS = new News(0.02, Duration.ofSeconds(30));

    @TempDir
    private Path state;

    private Instant now = Instant.EPOCH;

    @Test
    void theServiceSaysTheSameByHabits() throws IOException {
        assertSame(Optional.empty());
    }

    @Test
    void theServiceSaysTheSameByAModel() throws IOException {
        assertSame(Optional.of(model()));
    }

    private void assertSame(Optional<ArrivalVersion> learnt) throws IOException {
        var activity = activity();

        var replayed = new ServiceReplay(Defaults.forecaster(), learnt, NEWS, STEP, PAUSE).forecasts(activity);

        assertThat(replayed).hasSizeGreaterThan(200);
        assertThat(throughTheTopology(activity, learnt)).isEqualTo(replayed);
        assertThat(replayed.stream().anyMatch(each -> each.because().toString().contains("need-time/1")))
                .isEqualTo(learnt.isPresent());
    }

    private List<NeedForecast> throughTheTopology(List<ActivityEvent> activity, Optional<ArrivalVersion> learnt) {
        var builder = new StreamsBuilder();
        ForecastTopology.addTo(
                builder,
                new ForecastPlan(
                        Defaults.forecaster(),
                        () -> learnt,
                        NEWS,
                        new Rhythm(STEP, 2000, PAUSE, 0.05, Duration.ofMinutes(10), Duration.ofDays(1)),
                        () -> now,
                        new NoMeters()));
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "service-replay");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        now = activity.getFirst().at();
        try (var driver = new TopologyTestDriver(builder.build(), settings, now)) {
            var events = driver.createInputTopic(
                    ActivityEvent.TOPIC_NAME,
                    new StringSerializer(),
                    JsonSerde.of(ActivityEvent.TOPIC).serializer());
            var needs = driver.createOutputTopic(
                    NeedForecast.TOPIC_NAME,
                    new StringDeserializer(),
                    JsonSerde.of(NeedForecast.TOPIC).deserializer());
            for (var event : activity) {
                while (!now.plus(STEP).isAfter(event.at())) {
                    now = now.plus(STEP);
                    driver.advanceWallClockTime(STEP);
                }
                events.pipeInput(event.key(), event, event.at());
            }
            return needs.readValuesToList();
        }
    }

    /** The sensor's own reading of the recording; pseudonyms need no key here. */
    private static List<ActivityEvent> activity() throws IOException {
        assumeTrue(Files.isReadable(RECORDING), "the recording %s is not here".formatted(RECORDING));
        var reader = new EventListReader(new KubernetesAuditMapper(TENANT), 10_000);
        var events = new ArrayList<ActivityEvent>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(RECORDING)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var delivery = reader.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
                if (delivery instanceof Delivery.Items items) {
                    items.items().forEach(item -> {
                        if (item.mapped() instanceof Mapped.Observed observed) {
                            events.add(anonymous(observed.event()));
                        }
                    });
                }
            }
        }
        return events.stream()
                .sorted(Comparator.comparing(ActivityEvent::at))
                .distinct()
                .toList();
    }

    private static ActivityEvent anonymous(SourceEvent event) {
        var target = event.target();
        return new ActivityEvent(
                event.id(),
                TENANT,
                new SubjectId(hash(event.actor().userId(), 32)),
                event.at(),
                event.source(),
                event.action(),
                new Target(
                        target.kind(),
                        "",
                        target.object().isEmpty() ? "" : hash(target.object(), 16),
                        target.environment()),
                event.outcome(),
                event.latency(),
                ClientKind.CLI,
                event.requested(),
                event.signals());
    }

    private static String hash(String text, int digits) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, digits);
    }

    private static ArrivalVersion model() {
        int silence = List.of(RhythmFeature.values()).indexOf(RhythmFeature.SILENCE);
        Moments moments = (stretch, about, seed, visitor) -> {
            var random = new SplittableRandom(seed);
            var row = new float[RhythmFeature.COUNT];
            for (int i = 0; i < about; i++) {
                row[silence] = random.nextInt(20);
                visitor.at(row, 1 + random.nextInt(1 + (int) row[silence]) * 20);
            }
        };
        var fitted = new ArrivalFit(new Boosting(10, 3, 0.3, 1, 5, 1), 3000, 1).fit(moments, new Stretch(0, 6000));
        return new ArrivalVersion("need-time/1", fitted.orElseThrow());
    }

    private static final class NoMeters implements ForecastMeters {

        @Override
        public void made(Made made) {}

        @Override
        public void worked(Duration time) {}

        @Override
        public void due(int subjects) {}

        @Override
        public void scored(double brier) {}
    }
}
