package io.forewarm.prediction;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.A_JOB;
import static io.forewarm.prediction.TestNeeds.BOB;
import static io.forewarm.prediction.TestNeeds.FOUR_GPUS;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.asksFor;
import static io.forewarm.prediction.TestNeeds.persona;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.UseCase;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.prediction.query.Forecasts;
import io.forewarm.prediction.training.DoingLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The whole service on a real Kafka and a real PostgreSQL. The tests are one story: each starts the service anew where
 * the one before left it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PredictionServiceIT {

    private static final String DATABASE = LocalPlatform.shared().freshDatabase("prediction_service_it");
    private static final Duration SOON = Duration.ofMinutes(3);

    /** Ada's bursts end just before this; the service's own clock goes on from the same moment. */
    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Instant start;

    @TempDir
    private static Path state;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private ConfigurableApplicationContext service;

    @BeforeAll
    static void lookAtTheClock() {
        start = InstantSource.system().instant();
    }

    @BeforeEach
    void start() {
        service = PredictionApplication.prepare()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers="
                                + LocalPlatform.shared().bootstrapServers(),
                        "--spring.datasource.url=" + DATABASE,
                        "--spring.datasource.username=",
                        "--spring.kafka.streams.state-dir=" + state,
                        "--forewarm.prediction.forecast.refresh-every=500ms",
                        "--forewarm.prediction.training.fit-every=2s",
                        "--forewarm.prediction.training.look-every=500ms",
                        "--forewarm.prediction.training.least-needs=300",
                        "--forewarm.prediction.training.moments=6000",
                        "--forewarm.kafka.partitions=2");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void turnsNeedsIntoForecasts() {
        send(Persona.TOPIC, persona(ADA, start, UseCase.TESTING, Sensitivity.LATENCY_CRITICAL));
        bursts();
        // Every one a second time: producers and sources may deliver twice.
        bursts();
        send(ActivityEvent.TOPIC, asksFor(FOUR_GPUS, BOB, start.minusSeconds(100)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(forecasts().need(ADA)).hasValueSatisfying(forecast -> {
                    assertThat(forecast.bundles()).containsKey(JOB_SMALL);
                    assertThat(forecast.evidence()).isBetween(8.0, 12.5);
                    assertThat(forecast.recommendations())
                            .anySatisfy(each -> assertThat(each.bundle()).isEqualTo(JOB_SMALL));
                    assertThat(forecast.sizes().units().half()).isEqualTo(3);
                }));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(forecasts().need(BOB)).isPresent());
    }

    @Test
    @Order(2)
    void carriesOnWithItsStateAfterARestart() {
        var before = forecasts().need(ADA).orElseThrow();

        // Beginning anew to wait, it has more to say than that nothing moved.
        send(ActivityEvent.TOPIC, asksFor(A_JOB, ADA, InstantSource.system().instant()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(forecasts().need(ADA)).hasValueSatisfying(after -> {
                    assertThat(after.at()).isAfter(before.at());
                    // Begun anew, it would be one.
                    assertThat(after.evidence()).isGreaterThan(8);
                }));
    }

    @Test
    @Order(3)
    void answersWhatIsAsked() {
        var ada = Json.mapper().readValue(get("/v1/forecasts/" + ADA).body(), NeedForecast.class);
        var first = Json.mapper()
                .readTree(get("/v1/forecasts?tenant=acme&within=PT4H&atLeast=0&limit=1")
                        .body());
        var rest = Json.mapper()
                .readTree(get("/v1/forecasts?tenant=acme&within=PT4H&atLeast=0&limit=1&cursor="
                                + first.path("next").asString())
                        .body());
        var demand = Json.mapper().readTree(get("/v1/demand/gpu-4?tenant=acme").body());

        assertThat(ada.subject()).isEqualTo(ADA);
        assertThat(first.path("items").get(0).path("subject").asString()).isEqualTo(ADA.value());
        assertThat(rest.path("items").get(0).path("subject").asString()).isEqualTo(BOB.value());
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(demand.path("window").asString()).isEqualTo("PT3M");
        assertThat(demand.path("quantiles").path("most").isNumber()).isTrue();
        assertThat(get("/v1/forecasts?tenant=nobody").body()).contains("\"items\":[]");
        assertThat(get("/v1/forecasts/%s/doings?limit=1".formatted(ADA)).body()).contains("\"event\"", "\"next\"");
        assertThat(get("/v1/demand/gold?tenant=acme")).satisfies(unknown -> {
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("gold").contains("job-small");
        });
        assertThat(get("/v3/api-docs").body()).contains("/v1/demand/{bundle}", "/v1/forecasts/{subject}");
        assertThat(post("/v1/forecasts:what-if", """
                        {"tenant": "acme", "utilisation": 0.2, "priceFactor": 1.5, "at": "2026-03-02T09:30:00Z",
                         "needs": [{"at": "2026-03-02T09:00:00Z", "bundle": "job-small", "units": 2}],
                         "persona": {"useCase": "testing", "skill": "expert", "sensitivity": "latency-critical"}}
                        """).body()).contains("job-small", "PT15M");
        assertThat(post("/v1/forecasts:what-if", """
                        {"tenant": "acme", "needs": [{"at": "2026-03-02T09:00:00Z", "bundle": "gold"}]}
                        """).body()).contains("\"status\":422", "gold");
        assertThat(get("/actuator/health").body()).contains("UP");
        assertThat(get("/actuator/prometheus").body())
                .contains("forewarm_forecast_made_total", "forewarm_forecast_brier", "forewarm_forecast_due");
    }

    @Test
    @Order(3)
    void saysWhatIsWrongWithAQuestion() {
        assertThat(get("/v1/forecasts/" + "0".repeat(32)).body()).contains("\"status\":404");
        assertThat(get("/v1/forecasts/somebody").body()).contains("\"status\":422");
        assertThat(get("/v1/forecasts/%s/doings?limit=0".formatted(ADA)).body()).contains("\"status\":422");
        assertThat(get("/v1/forecasts?tenant=acme&within=PT7M").body()).contains("\"status\":422");
        assertThat(get("/v1/forecasts?tenant=acme&cursor=x").body()).contains("\"status\":422");
        assertThat(get("/v1/forecasts?tenant=acme&limit=0").body()).contains("\"status\":422");
        assertThat(get("/v1/forecasts").body()).contains("\"status\":400");
    }

    @Test
    @Order(4)
    void forecastsWhatIsDueWithoutAnyNews() {
        double before = made();

        await().atMost(SOON).untilAsserted(() -> assertThat(made()).isGreaterThan(before + 2));
    }

    @Test
    @Order(5)
    void goesOnAfterARecordThatCannotBeReadAndForgetsWhoIsErased() {
        sendBytes(ActivityEvent.TOPIC_NAME, ADA.value(), "{\"id\":");
        sendBytes(NeedForecast.TOPIC_NAME, BOB.value(), "{\"tenant\":");

        send(Erasure.TOPIC, new Erasure(ACME, ADA, start.plusSeconds(10)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(forecasts().need(ADA)).isEmpty());
        // Not taken for a tombstone.
        assertThat(forecasts().need(BOB)).isPresent();
    }

    @Test
    @Order(6)
    void learnsFromWhatWasLoggedAndForecastsByIt() {
        assertThat(get("/v1/models").body()).isEqualTo("[]");

        service.getBean(DoingLog.class).add(TestDoings.mornings(start.minus(Duration.ofDays(41)), 40));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/v1/models/need-time/1").body())
                        .contains("\"state\":\"champion\"", "\"calibrationError\""));
        await().atMost(SOON).untilAsserted(() -> {
            send(ActivityEvent.TOPIC, asksFor(A_JOB, BOB, InstantSource.system().instant()));
            assertThat(forecasts().need(BOB))
                    .hasValueSatisfying(forecast ->
                            assertThat(forecast.because()).anyMatch(reason -> reason.contains("need-time/")));
        });
        assertThat(get("/v1/models/need-time/999").body()).contains("\"status\":404");
    }

    private void bursts() {
        for (int burst = 12; burst > 0; burst--) {
            for (int unit = 0; unit < 3; unit++) {
                send(
                        ActivityEvent.TOPIC,
                        asksFor(A_JOB, ADA, start.minusSeconds(62L * burst - 30).plusMillis(unit)));
            }
        }
    }

    private Forecasts forecasts() {
        return service.getBean(Forecasts.class);
    }

    private double made() {
        return service.getBean(MeterRegistry.class).get("forewarm.forecast.made").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private <V extends Message> void send(Topic<V> topic, V message) {
        var like = Topics.toRecord(topic, message);
        var _ = kafka().send(new ProducerRecord<>(like.topic(), null, like.timestamp(), like.key(), message));
    }

    @SuppressWarnings("unchecked") // Boot's template takes whatever the configured serializers take.
    private KafkaTemplate<String, Message> kafka() {
        return service.getBean(KafkaTemplate.class);
    }

    private HttpResponse<String> post(String path, String body) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port, path)))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sendBytes(String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", LocalPlatform.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port, path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
