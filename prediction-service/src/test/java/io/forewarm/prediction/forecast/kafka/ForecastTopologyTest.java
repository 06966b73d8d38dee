package io.forewarm.prediction.forecast.kafka;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.BOB;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.GPU_4;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.asksFor;
import static io.forewarm.prediction.TestNeeds.looks;
import static io.forewarm.prediction.TestNeeds.persona;
import static io.forewarm.prediction.TestPlans.FORECASTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.UseCase;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.prediction.demand.DemandSum;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.News;
import io.forewarm.prediction.forecast.SubjectState;
import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // Filled before each test.
class ForecastTopologyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Double> scores = new ArrayList<>();

    @TempDir
    private Path state;

    private Instant now = NINE;
    private TopologyTestDriver driver;
    private TestOutputTopic<String, NeedForecast> needs;
    private TestOutputTopic<String, DemandForecast> demand;

    @BeforeEach
    void open() {
        var plan = new ForecastPlan(
                FORECASTER,
                Optional::empty,
                new News(0.02, Duration.ofSeconds(30)),
                new Rhythm(
                        Duration.ofSeconds(5),
                        1000,
                        Duration.ofSeconds(30),
                        0.05,
                        Duration.ofMinutes(10),
                        Duration.ofDays(1)),
                () -> now,
                new Scores(scores));
        var builder = new StreamsBuilder();
        ForecastTopology.addTo(builder, plan);
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "forecasts");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), settings, NINE);
        needs = out(NeedForecast.TOPIC);
        demand = out(DemandForecast.TOPIC);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void learnsARhythmOfBurstsAndKeepsUnitsForTheNextOne() {
        bursts(ADA, 10, 8);

        passes(Duration.ofSeconds(15));

        var newest = newest(ADA);
        assertThat(newest.probabilityWithin().get(MINUTE))
                .satisfies(p -> assertThat(p).isGreaterThan(0.8));
        assertThat(newest.recommendations()).first().satisfies(first -> {
            assertThat(first.bundle()).isEqualTo(JOB_SMALL);
            assertThat(first.units()).isEqualTo(8);
        });
    }

    @Test
    void aSecondCopyChangesNothing() {
        bursts(ADA, 3, 2);
        var before = subject(ADA);

        send(ActivityEvent.TOPIC, asksFor(A_JOB, ADA, NINE));

        assertThat(subject(ADA)).isEqualTo(before);
    }

    @Test
    void activityThatNeedsNothingLeavesTheNextForecastToItsTime() {
        send(ActivityEvent.TOPIC, looks(ADA, NINE));
        now = NINE.plusSeconds(40);
        send(ActivityEvent.TOPIC, looks(ADA, now));
        var afterLooking = subject(ADA);

        passes(Duration.ofSeconds(5));

        assertThat(afterLooking.forecastAt()).hasValue(NINE);
        assertThat(afterLooking.due()).hasValueSatisfying(due -> assertThat(due).isBefore(now));
        assertThat(subject(ADA).forecastAt()).hasValue(now);
    }

    @Test
    void aPersonaThatMindsWaitingRaisesTheStake() {
        for (int i = 0; i < 4; i++) {
            now = NINE.plus(Duration.ofMinutes(20L * i));
            send(ActivityEvent.TOPIC, asksFor(FOUR_GPUS, ADA, now));
        }
        now = now.plus(Duration.ofMinutes(16));
        send(Persona.TOPIC, persona(ADA, now, UseCase.TESTING, Sensitivity.COST_OPTIMISED));
        double saving = benefit(subject(ADA));

        send(Persona.TOPIC, persona(ADA, now, UseCase.TESTING, Sensitivity.LATENCY_CRITICAL));

        assertThat(benefit(subject(ADA))).isGreaterThan(saving);
    }

    @Test
    void aNewSubjectStartsWithTheHabitsOfItsPersona() {
        send(Persona.TOPIC, persona(ADA, now, UseCase.TESTING, Sensitivity.BALANCED));
        bursts(ADA, 40, 4);

        send(Persona.TOPIC, persona(BOB, now, UseCase.TESTING, Sensitivity.BALANCED));
        send(ActivityEvent.TOPIC, asksFor(A_JOB, BOB, now));
        passes(Duration.ofSeconds(30));

        assertThat(newest(BOB).probabilityWithin().get(MINUTE))
                .satisfies(p -> assertThat(p).isGreaterThan(0.5));
    }

    @Test
    void whatIsDueIsForecastWithoutNewsAndOnlyThen() {
        bursts(ADA, 10, 1);
        passes(Duration.ofSeconds(20));
        needs.readKeyValuesToList();

        passes(Duration.ofMinutes(10));

        var told = needs.readKeyValuesToMap();
        assertThat(told.get(ADA.value()))
                .satisfies(forecast -> assertThat(forecast.probabilityWithin().get(MINUTE))
                        .satisfies(p -> assertThat(p).isLessThan(0.3)));
        assertThat(subject(ADA).due()).hasValueSatisfying(due -> assertThat(due).isAfter(now));
    }

    @Test
    void theDueQueueHoldsOneEntryForASubject() {
        bursts(ADA, 6, 8);
        bursts(BOB, 6, 8);
        passes(Duration.ofMinutes(3));

        try (var entries =
                driver.<String, byte[]>getKeyValueStore(DueIndex.STORE).all()) {
            var keys = new ArrayList<String>();
            entries.forEachRemaining(entry -> keys.add(entry.key));
            assertThat(keys).hasSize(2);
        }
    }

    @Test
    void demandIsTheSumOfWhatItsSubjectsAddAndDedicatedOnesDoNot() {
        // Four GPUs in the distant future are dear to keep warm, so they are nobody's own.
        for (var subject : List.of(ADA, BOB)) {
            for (int i = 0; i < 3; i++) {
                now = now.plus(Duration.ofMinutes(47));
                send(ActivityEvent.TOPIC, asksFor(FOUR_GPUS, subject, now));
            }
        }

        passes(Duration.ofSeconds(10));

        double expected = List.of(ADA, BOB).stream()
                .map(this::subject)
                .flatMap(each -> Optional.ofNullable(each.demand().get(GPU_4)).stream())
                .mapToDouble(each -> each.mean())
                .sum();
        var stored = driver.<String, DemandSum>getKeyValueStore(ForecastProcessor.DEMAND)
                .get(ACME + "/" + GPU_4);
        assertThat(stored.sum().mean()).isCloseTo(expected, within(1e-9));
        assertThat(subject(ADA).published().orElseThrow().recommendations())
                .allSatisfy(each -> assertThat(subject(ADA).demand()).doesNotContainKey(each.bundle()));
    }

    @Test
    void tellsDemandOnceAsLongAsItStandsStill() {
        send(ActivityEvent.TOPIC, looks(ADA, NINE));
        bursts(ADA, 4, 3);
        passes(Duration.ofSeconds(5));
        var told = demand.readKeyValuesToList();

        driver.advanceWallClockTime(Duration.ofSeconds(5));

        assertThat(told).extracting(pair -> pair.key).contains(ACME + "/gpu-4/0");
        assertThat(demand.readKeyValuesToList()).isEmpty();
    }

    @Test
    void forecastsThatWereWastedCountForLess() {
        bursts(ADA, 4, 1);
        for (int i = 0; i < 10; i++) {
            send(
                    ProvisioningOutcome.TOPIC,
                    new ProvisioningOutcome.Wasted(
                            ACME, Optional.of(ADA), JOB_SMALL, now, new UnitId("u" + i), MINUTE, 0.9));
        }

        assertThat(subject(ADA).history().reliability().factor(2)).isLessThan(0.4);
    }

    @Test
    void aBusyPlatformMakesWarmthDearer() {
        bursts(ADA, 4, 1);
        double calm = cost(subject(ADA));

        send(SystemLoad.TOPIC, new SystemLoad("kubernetes", now, 100, 100, 0, Duration.ZERO));
        send(Persona.TOPIC, persona(ADA, now, UseCase.TESTING, Sensitivity.BALANCED));

        assertThat(cost(subject(ADA))).isGreaterThan(calm);
    }

    @Test
    void anErasedSubjectLeavesNothingBehindAndWhatComesLateBringsNothingBack() {
        bursts(ADA, 4, 3);
        needs.readKeyValuesToList();

        send(Erasure.TOPIC, new Erasure(ACME, ADA, now));
        send(ActivityEvent.TOPIC, asksFor(A_JOB, ADA, now.plusSeconds(1)));
        send(Persona.TOPIC, persona(ADA, now.plusSeconds(2), UseCase.TESTING, Sensitivity.BALANCED));
        passes(Duration.ofMinutes(1));

        assertThat(driver.getKeyValueStore(ForecastProcessor.SUBJECTS).get(ADA.value()))
                .isNull();
        assertThat(needs.readRecordsToList()).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.key()).isEqualTo(ADA.value());
            assertThat(tombstone.value()).isNull();
        });
        try (var entries = driver.getKeyValueStore(DueIndex.STORE).all()) {
            assertThat(entries.hasNext()).isFalse();
        }
        assertThat(driver.<String, DemandSum>getKeyValueStore(ForecastProcessor.DEMAND)
                        .get(ACME + "/" + JOB_SMALL))
                .satisfies(sum ->
                        assertThat(sum == null || sum.sum().mean() < 1e-8).isTrue());
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        bursts(ADA, 6, 2);
        var before = subject(ADA);
        var copied = copy(ForecastProcessor.SUBJECTS);
        var due = copy(DueIndex.STORE);
        driver.close();

        open();
        copied.forEach((key, value) ->
                driver.getKeyValueStore(ForecastProcessor.SUBJECTS).put(key, value));
        due.forEach((key, value) -> driver.getKeyValueStore(DueIndex.STORE).put(key, value));
        passes(Duration.ofSeconds(30));

        assertThat(subject(ADA).history()).isEqualTo(before.history());
        assertThat(subject(ADA).forecastAt().orElseThrow())
                .isAfter(before.forecastAt().orElseThrow());
    }

    @Test
    void forecastsAreScoredOnceTheirTimeIsOver() {
        bursts(ADA, 12, 1);

        assertThat(scores).isNotEmpty().allMatch(score -> score >= 0 && score <= 1);
        assertThat(scores.getLast()).isLessThan(0.1);
    }

    @Test
    void carriesItsOwnTimeAndHeaders() {
        send(ActivityEvent.TOPIC, asksFor(A_JOB, ADA, NINE));

        var told = needs.readRecord();

        assertThat(told.timestamp()).isEqualTo(NINE.toEpochMilli());
        assertThat(told.headers().lastHeader("ce_type").value()).asString().isEqualTo("io.forewarm.need.forecasts.v1");
    }

    private void bursts(SubjectId subject, int bursts, int units) {
        for (int burst = 0; burst < bursts; burst++) {
            for (int unit = 0; unit < units; unit++) {
                send(ActivityEvent.TOPIC, asksFor(A_JOB, subject, now.plusMillis(unit)));
            }
            passes(Duration.ofSeconds(burst < bursts - 1 ? 62 : 0));
        }
    }

    private void passes(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            var step = Duration.ofSeconds(Math.min(5, Duration.between(now, end).toSeconds()));
            now = now.plus(step);
            driver.advanceWallClockTime(step);
        }
    }

    private SubjectState subject(SubjectId subject) {
        return driver.<String, SubjectState>getKeyValueStore(ForecastProcessor.SUBJECTS)
                .get(subject.value());
    }

    private NeedForecast newest(SubjectId subject) {
        return subject(subject).published().orElseThrow();
    }

    private Map<String, Object> copy(String store) {
        var copied = new HashMap<String, Object>();
        try (var entries = driver.<String, Object>getKeyValueStore(store).all()) {
            entries.forEachRemaining(entry -> copied.put(entry.key, entry.value));
        }
        return copied;
    }

    private static double benefit(SubjectState state) {
        return state.published().orElseThrow().recommendations().stream()
                .mapToDouble(each -> each.expectedBenefit())
                .sum();
    }

    private static double cost(SubjectState state) {
        return state.published().orElseThrow().recommendations().stream()
                .mapToDouble(each -> each.expectedCost())
                .sum();
    }

    private <V extends Message> void send(Topic<V> topic, V message) {
        driver.createInputTopic(
                        topic.name(),
                        new StringSerializer(),
                        JsonSerde.of(topic).serializer())
                .pipeInput(new TestRecord<>(message.key(), message, message.occurredAt()));
    }

    private <V extends Message> TestOutputTopic<String, V> out(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), JsonSerde.of(topic).deserializer());
    }

    private record Scores(List<Double> scores) implements ForecastMeters {

        @Override
        public void made(Made made) {}

        @Override
        public void worked(Duration time) {}

        @Override
        public void due(int subjects) {}

        @Override
        public void scored(double brier) {
            scores.add(brier);
        }
    }
}
