package io.forewarm.quickstart.privacy;

import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.suite.Closing;
import io.forewarm.quickstart.suite.Installation;
import io.forewarm.quickstart.suite.Ports;
import io.forewarm.quickstart.suite.Refusal;
import io.forewarm.quickstart.suite.Service;
import io.forewarm.quickstart.suite.ServiceSettings;
import io.forewarm.quickstart.suite.Suite;
import io.forewarm.quickstart.suite.spring.ServiceStarter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** The four services as the quickstart runs them, and a client that keeps all their answers. */
final class RunningSuite implements AutoCloseable {

    private final Closing closing = new Closing();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final Installation here;

    /** Status and body of an answer. */
    record Answer(int status, String body) {

        JsonNode json() {
            return Json.mapper().readTree(body);
        }
    }

    RunningSuite(Path data) {
        here = new Suite(
                        closing,
                        (service, installation) ->
                                ServiceStarter.start(service, settings(service, installation), InstantSource.system()))
                .start(data, freePorts(), Optional.empty());
    }

    private static Map<String, String> settings(Service service, Installation here) {
        var settings = new LinkedHashMap<>(ServiceSettings.of(service, here));
        if (service == Service.SENSOR) {
            settings.putAll(EverySource.settings());
        }
        return settings;
    }

    Installation here() {
        return here;
    }

    /** Everything that was ever answered, headers included. */
    List<String> answers() {
        return answers;
    }

    URI at(Service service, String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(service.port(here.firstPort()), path));
    }

    Answer get(Service service, String path) {
        return send(HttpRequest.newBuilder(at(service, path)));
    }

    Answer post(Service service, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(at(service, path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Delivers as a source that may. */
    Answer deliver(String path, String body) {
        return post(
                Service.SENSOR,
                path,
                body,
                "Authorization",
                "Bearer " + here.secrets().sourceToken());
    }

    /** Sends as the portal that may do everything with people. */
    Answer authorised(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + here.secrets().portalToken()));
    }

    Answer authorised(String path, String body) {
        return post(
                Service.SENSOR,
                path,
                body,
                "Authorization",
                "Bearer " + here.secrets().portalToken());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            answers.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
        closing.close();
    }

    /** Four in a row, which nobody listens on just now. */
    private static Ports freePorts() {
        for (int attempt = 0; attempt < 50; attempt++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 30_000), 0, 0);
            try {
                ports.requireFree();
                return ports;
            } catch (Refusal _) {
                // Somebody's; try others.
            }
        }
        throw new AssertionError("no free ports");
    }
}
