package io.forewarm.sensor.privacy.web;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Asks the other services what they hold of a subject. */
public final class OtherServices {

    /** Much more than anyone has; a bound against a service that never says it is done. */
    private static final int MOST_PAGES = 200;

    private final List<Part> parts;
    private final RestClient client;

    /**
     * Where one part of the answer is.
     *
     * @param name as it is called in the export
     * @param service address of the service; empty if it was not set
     * @param path with a place for the subject
     */
    private record Part(String name, Optional<String> service, String path, boolean isList) {}

    /** Addresses of the services. */
    public record Addresses(Optional<String> persona, Optional<String> prediction, Optional<String> orchestrator) {}

    /** What one service holds. */
    sealed interface Holding {

        String name();

        record Held(String name, JsonNode content) implements Holding {}

        /** The service could not be asked. */
        record Missing(String name, String why) implements Holding {}
    }

    /**
     * A client.
     *
     * @param token shown to them as a bearer token, if there is one
     */
    public OtherServices(Addresses at, Optional<String> token, Duration timeout) {
        this.parts = List.of(
                new Part("persona", at.persona(), "/v1/personas/%s", false),
                new Part("personaHistory", at.persona(), "/v1/personas/%s/history?limit=1000", true),
                new Part("personaLabels", at.persona(), "/v1/personas/%s/labels", true),
                new Part("forecast", at.prediction(), "/v1/forecasts/%s", false),
                new Part("learntFrom", at.prediction(), "/v1/forecasts/%s/doings?limit=1000", true),
                new Part("claims", at.orchestrator(), "/v1/claims?subject=%s&limit=1000", true));
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeaders(headers -> token.ifPresent(headers::setBearerAuth))
                .defaultStatusHandler(HttpStatusCode::is4xxClientError, (_, _) -> {})
                .build();
    }

    /** One for each part, in their order; one that is away does not keep the others back. */
    List<Holding> holdings(SubjectId subject) {
        return parts.stream().map(part -> holding(part, subject)).toList();
    }

    private Holding holding(Part part, SubjectId subject) {
        if (part.service().isEmpty()) {
            return new Holding.Missing(part.name(), "not-configured");
        }
        var address = part.service().get() + part.path().formatted(subject);
        try {
            return new Holding.Held(part.name(), part.isList() ? all(address) : one(address));
        } catch (RestClientException | IllegalStateException | JacksonException _) {
            return new Holding.Missing(part.name(), "unavailable");
        }
    }

    private JsonNode all(String address) {
        var items = new ArrayList<JsonNode>();
        var next = address;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = one(next);
            answer.path("items").forEach(items::add);
            var cursor = answer.path("next").asString("");
            if (cursor.isEmpty()) {
                return new ArrayNode(Json.mapper().getNodeFactory(), items);
            }
            next = address + "&cursor=" + cursor;
        }
        throw new IllegalStateException("no end of pages");
    }

    /** Null where there is nothing. */
    private JsonNode one(String address) {
        var answer = client.get().uri(address).retrieve().toEntity(String.class);
        return switch (answer.getStatusCode().value()) {
            case 200 -> Json.mapper().readTree(answer.getBody());
            case 404 -> Json.mapper().nullNode();
            default -> throw new IllegalStateException("answered " + answer.getStatusCode());
        };
    }
}
