package io.forewarm.orchestrator;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on the real broker and a database of its own, with the simulated backend and a clock in our hands.
 */
final class RunningOrchestrator implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    final TestClock clock;

    private RunningOrchestrator(ConfigurableApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    static RunningOrchestrator start(String jdbcUrl, String group, TestClock clock, String... more) {
        return startWith(LocalPlatform.shared().bootstrapServers(), jdbcUrl, group, clock, more);
    }

    /** The same with whatever broker there is, or isn't. */
    static RunningOrchestrator startWith(
            String bootstrapServers, String jdbcUrl, String group, TestClock clock, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.kafka.consumer.group-id=" + group,
                "--forewarm.kafka.partitions=2",
                "--forewarm.kafka.replicas=1",
                "--forewarm.orchestrator.backend=simulated",
                "--forewarm.orchestrator.simulated.jitter=0",
                "--forewarm.orchestrator.reconcile.reconcile-every=50ms",
                "--forewarm.orchestrator.claim.end-every=50ms",
                "--forewarm.orchestrator.ledger.publish-every=50ms",
                "--forewarm.orchestrator.load.load-every=200ms"));
        arguments.addAll(List.of(more));
        var context = OrchestratorApplication.prepare()
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments.toArray(String[]::new));
        return new RunningOrchestrator(context, clock);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @SuppressWarnings("unchecked") // The template of all services has these types.
    <V extends Message> void send(Topic<V> topic, V message) {
        var kafka = (KafkaTemplate<String, Message>) context.getBean(KafkaTemplate.class);
        ProducerRecord<String, V> made = Topics.toRecord(topic, message);
        kafka.send(new ProducerRecord<>(made.topic(), null, made.timestamp(), made.key(), made.value()))
                .join();
    }

    @SuppressWarnings("unchecked") // As above.
    void sendTombstone(Topic<?> topic, String key) {
        var kafka = (KafkaTemplate<String, Message>) context.getBean(KafkaTemplate.class);
        kafka.send(new ProducerRecord<>(topic.name(), key, null)).join();
    }

    JsonNode get(String path) {
        return toJson(exchange(HttpRequest.newBuilder(uri(path)).build()));
    }

    JsonNode post(String path, String body, String... headers) {
        return toJson(postForResponse(path, body, headers));
    }

    JsonNode put(String path, String body) {
        return toJson(exchange(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    JsonNode delete(String path) {
        return toJson(exchange(HttpRequest.newBuilder(uri(path)).DELETE().build()));
    }

    HttpResponse<String> getAs(String path, String type) {
        return exchange(HttpRequest.newBuilder(uri(path)).header("Accept", type).build());
    }

    HttpResponse<String> postForResponse(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    private URI uri(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:%s%s".formatted(port, path));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode toJson(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
