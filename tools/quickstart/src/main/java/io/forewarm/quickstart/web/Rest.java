package io.forewarm.quickstart.web;

import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.playback.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Calls that answer JSON. While a service can't be reached or says that it is busy they wait and try again, so only
 * what may be repeated may be sent. Safe for use by several threads.
 */
public final class Rest {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HttpClient client;
    private final int attempts;

    /**
     * A client.
     *
     * @param attempts how often something is tried; 30 are about a minute
     */
    public Rest(int attempts) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.attempts = attempts;
    }

    /** What is there. */
    public JsonNode get(URI address) {
        return find(address).orElseThrow(() -> new PlatformException(address + " is not there"));
    }

    /** What is there, if anything is. */
    public Optional<JsonNode> find(URI address) {
        var answer = send(HttpRequest.newBuilder(address).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(body(answer));
    }

    /**
     * Posts JSON and returns what is answered.
     *
     * @param headers names and values in turn
     */
    public JsonNode post(URI address, String json, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return body(send(request));
    }

    private HttpResponse<String> send(HttpRequest.Builder unfinished) {
        var request = unfinished.timeout(Duration.ofSeconds(30)).build();
        var pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            var outcome = attempt(request);
            if (outcome instanceof Outcome.Answered(var answer) && !PASSING.contains(answer.statusCode())) {
                return answer;
            }
            if (attempt >= attempts) {
                throw outcome.asFailureOf(request);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Outcome attempt(HttpRequest request) {
        try {
            return new Outcome.Answered(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Outcome.Answered(answer).asFailureOf(answer.request());
        }
        try {
            return answer.body().isEmpty()
                    ? Json.mapper().nullNode()
                    : Json.mapper().readTree(answer.body());
        } catch (JacksonException e) {
            throw new PlatformException("%s answered no JSON".formatted(answer.uri()), e);
        }
    }

    private sealed interface Outcome {

        PlatformException asFailureOf(HttpRequest request);

        record Answered(HttpResponse<String> answer) implements Outcome {
            @Override
            public PlatformException asFailureOf(HttpRequest request) {
                return new PlatformException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
        }

        record Unreachable(IOException cause) implements Outcome {
            @Override
            public PlatformException asFailureOf(HttpRequest request) {
                return new PlatformException("%s can't be reached: %s".formatted(request.uri(), cause), cause);
            }
        }
    }
}
