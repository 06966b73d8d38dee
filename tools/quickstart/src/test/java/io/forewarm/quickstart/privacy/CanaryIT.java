package io.forewarm.quickstart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.quickstart.suite.Service;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Plants people, addresses and secrets wherever a source or a caller can put them, and then looks for them everywhere:
 * in every topic, table, log line, metric and answer.
 */
class CanaryIT {

    private static final LoggerContext LOGGING = (LoggerContext) LoggerFactory.getILoggerFactory();
    private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";
    private static final Path LOG = Path.of("target", "logs", "forewarm.log");
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    /** What is looked at is the log that users get: tests have settings of their own, which say less. */
    @BeforeAll
    static void logAsTheQuickstartDoes() throws IOException, JoranException {
        System.setProperty(LOGGING_SYSTEM, "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LOGGING.reset();
        Files.deleteIfExists(LOG);
        var configurator = new JoranConfigurator();
        configurator.setContext(LOGGING);
        configurator.doConfigure(CanaryIT.class.getResource("/logback.xml"));
    }

    @AfterAll
    static void logAsTestsDo() throws JoranException {
        System.clearProperty(LOGGING_SYSTEM);
        LOGGING.reset();
        var configurator = new JoranConfigurator();
        configurator.setContext(LOGGING);
        configurator.doConfigure(CanaryIT.class.getResource("/logback-test.xml"));
    }

    @Test
    void nobodyAndNoSecretComesOutAnywhere() throws IOException {
        try (var suite = new RunningSuite(data)) {
            for (var source : EverySource.values()) {
                Canaries.in(source.example()).planted().forEach(document -> source.deliver(suite, document));
                Canaries.all().forEach(canary -> provoke(suite, source, canary));
            }
            for (var canary : Canaries.all()) {
                askTheSensor(suite, canary);
                askTheOthers(suite, canary);
                sendBrokenTarget(suite, canary);
            }
            Canaries.all().forEach(canary -> sendAsAnybody(suite, canary));
            var everything = new Everything(suite.here());
            await().atMost(SOON)
                    .until(() -> everything.isRead(
                            ActivityEvent.TOPIC_NAME, Service.PERSONA.title(), Service.PREDICTION.title()));

            assertNoCanary("topics", everything.records());
            assertNoCanary("tables", everything.rows());
            assertNoCanary("answers", suite.answers());
            assertNoCanary("metrics", metrics(suite));
            assertNoCanary("log", Files.readAllLines(LOG));
            assertMuchWasTakenFromEverySource(everything.records());
            assertThat(everything.rows()).anyMatch(row -> row.startsWith("sensor.person"));
        }
    }

    /** Or it would prove nothing. */
    private static void assertMuchWasTakenFromEverySource(List<String> records) {
        for (var source : EverySource.values()) {
            var named = "\"source\":\"%s\"".formatted(source.word());
            assertThat(records.stream()
                            .filter(record -> record.startsWith(ActivityEvent.TOPIC_NAME) && record.contains(named)))
                    .as("events of %s", source)
                    .hasSizeGreaterThan(5);
            assertThat(records)
                    .as("wrong items of %s", source)
                    .anyMatch(record -> record.startsWith("activity.rejected.v1") && record.contains(named));
        }
    }

    /** Deliveries that are wrong as a whole. */
    private static void provoke(RunningSuite suite, EverySource source, String canary) {
        source.deliver(suite, "{\"broken\": \"" + canary);
        source.deliver(suite, "\"" + canary + "\"");
        source.deliver(suite, "[\"" + canary + "\", {\"" + canary + "\": 1}]");
        source.deliver(suite, "{}", "Content-Encoding", canary);
        source.deliver(suite, "{}", "Content-Type", canary + "/" + canary);
        source.deliver(suite, "{}", "User-Agent", canary, "X-Forwarded-For", canary, "Referer", canary);
        source.deliver(suite, "{}", "Authorization", "Bearer " + canary);
        suite.deliver(source.path().replaceFirst("\\?|$", "/" + encoded(canary) + "$0"), "{}");
    }

    /** Browsers, and whoever looks like one, choose key, origin and headers. */
    private static void sendAsAnybody(RunningSuite suite, String canary) {
        var path = "/v1/browser/events?key=" + encoded(canary);
        suite.post(Service.SENSOR, path, "{}", "Origin", "https://" + canary.replace(':', '-'));
        suite.post(Service.SENSOR, EverySource.BROWSER.path(), "{}", "Origin", canary);
        for (var name : List.of("ce-subject", "ce-id", "ce-source", "ce-authid")) {
            EverySource.CLOUD_EVENT_IN_HEADERS.deliver(suite, "{\"specversion\":\"1.0\"}", name, canary);
        }
        // A plain word may well be the name of a type, and types are no secret.
        if (!canary.equals(Canaries.PLAIN)) {
            EverySource.CLOUD_EVENT_IN_HEADERS.deliver(suite, "{\"specversion\":\"1.0\"}", "ce-type", canary);
        }
    }

    /** Everything that takes the id of a person. */
    private static void askTheSensor(RunningSuite suite, String canary) {
        for (var path : List.of("/v1/subjects:resolve", "/v1/subjects:export", "/v1/subjects:erase")) {
            var person = "{\"tenant\":\"default\",\"userId\":\"%s\"}".formatted(canary);
            suite.authorised(path, person);
            suite.authorised(path, "{\"tenant\":\"default\",\"userId\":{\"%s\":1}}".formatted(canary));
            suite.post(Service.SENSOR, path, person);
            suite.authorised(path + encoded(canary), person);
        }
        for (var path : List.of("default/%s", "default/%s/export", "default/%s/other", "default/ada%%2F%s")) {
            askAt(suite, "/v1/subjects/" + path.formatted(encoded(canary)));
        }
        askAt(suite, "/" + encoded(canary));
        // A plain word may well be the name of a tenant, and tenants are no secret.
        if (!canary.equals(Canaries.PLAIN)) {
            askAt(suite, "/v1/subjects/%s/ada".formatted(encoded(canary)));
            suite.authorised("/v1/subjects:resolve", "{\"tenant\":\"%s\",\"userId\":\"ada\"}".formatted(canary));
        }
    }

    private static void askAt(RunningSuite suite, String path) {
        for (var method : List.of("DELETE", "GET", "PATCH")) {
            suite.authorised(HttpRequest.newBuilder(suite.at(Service.SENSOR, path))
                    .method(method, HttpRequest.BodyPublishers.noBody()));
        }
    }

    private static void askTheOthers(RunningSuite suite, String canary) {
        for (var service : Service.values()) {
            suite.get(service, "/" + encoded(canary));
            suite.get(service, "/actuator/" + encoded(canary));
        }
        suite.get(Service.PERSONA, "/v1/personas/" + encoded(canary));
        suite.get(Service.PERSONA, "/v1/personas?tenant=" + encoded(canary));
        suite.get(Service.PREDICTION, "/v1/forecasts/" + encoded(canary));
        suite.get(Service.ORCHESTRATOR, "/v1/claims?subject=" + encoded(canary));
        for (var who : List.of("user", "subject")) {
            suite.post(
                    Service.ORCHESTRATOR,
                    "/v1/claims",
                    "{\"tenant\":\"default\",\"%s\":\"%s\",\"bundle\":\"starter\"}".formatted(who, canary),
                    "Idempotency-Key",
                    "claim of " + canary);
        }
    }

    /** No HTTP client sends this, and servers like to log it. */
    private static void sendBrokenTarget(RunningSuite suite, String canary) throws IOException {
        var at = suite.at(Service.SENSOR, "/");
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write("DELETE /v1/subjects/default/%s|{} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                            .formatted(canary)
                            .getBytes(StandardCharsets.US_ASCII));
            suite.answers().add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> metrics(RunningSuite suite) {
        var metrics = new ArrayList<String>();
        for (var service : Service.values()) {
            metrics.addAll(
                    suite.get(service, "/actuator/prometheus").body().lines().toList());
        }
        assertThat(metrics).anyMatch(line -> line.startsWith("http_server_requests"));
        return metrics;
    }

    private static void assertNoCanary(String where, List<String> texts) {
        assertThat(texts).as(where).isNotEmpty();
        for (var canary : Canaries.all()) {
            assertThat(texts.stream()
                            .filter(text -> text.contains(canary) || text.contains(encoded(canary)))
                            .limit(3)
                            .toList())
                    .as("%s: %s", where, canary)
                    .isEmpty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
