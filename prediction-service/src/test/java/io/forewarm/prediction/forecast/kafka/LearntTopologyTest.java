package io.forewarm.prediction.forecast.kafka;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.asksFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.prediction.TestModels;
import io.forewarm.prediction.TestPlans;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts by a model that was learnt, while it is in use. */
@SuppressWarnings("NullAway.Init") // Filled before each test.
class LearntTopologyTest {

    /** The minute after it is the first at which a need of then is past. */
    private static final int NINE_MINUTES = (int) (NINE.getEpochSecond() / 60);

    @TempDir
    private Path state;

    private Instant now = NINE;
    private Optional<ArrivalVersion> learnt = Optional.empty();
    private TopologyTestDriver driver;
    private TestOutputTopic<String, NeedForecast> needs;

    @BeforeEach
    void open() {
        var builder = new StreamsBuilder();
        ForecastTopology.addTo(builder, TestPlans.plan(() -> learnt, () -> now));
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "learnt-forecasts");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), settings, NINE);
        needs = driver.createOutputTopic(
                NeedForecast.TOPIC_NAME,
                new StringDeserializer(),
                JsonSerde.of(NeedForecast.TOPIC).deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void saysWhenByTheModelInUseFromTheMomentThatThereIsOne() {
        ask(NINE);
        ask(NINE.plusSeconds(300));
        var before = newest();

        learnt = Optional.of(new ArrivalVersion("need-time/7", TestModels.ARRIVALS));
        ask(NINE.plusSeconds(600));

        var after = newest();
        assertThat(List.copyOf(after.probabilityWithin().values()))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1)
                .isEqualTo(saidAt(NINE_MINUTES + 10));
        assertThat(after.because()).anyMatch(reason -> reason.contains("need-time/7"));
        assertThat(before.because()).noneMatch(reason -> reason.contains("need-time"));
    }

    @Test
    void doesWithoutAgainWhenTheModelIsTakenBack() {
        learnt = Optional.of(new ArrivalVersion("need-time/7", TestModels.ARRIVALS));
        ask(NINE);
        learnt = Optional.empty();
        ask(NINE.plusSeconds(300));

        assertThat(newest().because()).noneMatch(reason -> reason.contains("need-time"));
    }

    @Test
    void forgetsTheRhythmOfWhoIsErased() {
        ask(NINE);
        assertThat(crowd().at(NINE_MINUTES + 1).inUse()).isPositive();

        send(Erasure.TOPIC, new Erasure(ACME, ADA, now));

        assertThat(rhythm()).isEmpty();
        assertThat(crowd().at(NINE_MINUTES + 1).inUse()).isZero();
    }

    private List<Double> saidAt(int minute) {
        var row = new float[RhythmFeature.COUNT];
        rhythm().orElseThrow().describe(minute, crowd().at(minute), row);
        var said = new double[ArrivalModel.HORIZON_MINUTES.size()];
        TestModels.ARRIVALS.probabilities(row, said);
        return Arrays.stream(said).boxed().toList();
    }

    private NeedForecast newest() {
        return needs.readValuesToList().getLast();
    }

    private Optional<Rhythm> rhythm() {
        return Optional.ofNullable(driver.<String, Rhythm>getKeyValueStore(ForecastProcessor.RHYTHMS)
                .get(ADA.value()));
    }

    private Crowd crowd() {
        return driver.<String, Crowd>getKeyValueStore(ForecastProcessor.CROWDS).get(ACME.value());
    }

    private void ask(Instant at) {
        now = at;
        send(ActivityEvent.TOPIC, asksFor(A_JOB, ADA, at));
    }

    private <V extends Message> void send(Topic<V> topic, V message) {
        driver.createInputTopic(
                        topic.name(),
                        new StringSerializer(),
                        JsonSerde.of(topic).serializer())
                .pipeInput(message.key(), message, now);
    }
}
