package io.forewarm.sensor;

import io.forewarm.local.LocalPlatform;
import io.forewarm.sensor.access.SensorRules;
import io.forewarm.service.access.Right;
import io.forewarm.service.access.TokenHash;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it really runs, and a client that talks to it over HTTP. */
public final class RunningSensor implements AutoCloseable {

    public static final String AUDIT = "/v1/sources/kubernetes/audit";

    /** Is good for everything, for the tenant named default. */
    public static final String TOKEN = "a-token-of-the-test";

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningSensor(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts with the shared Kafka; more settings as {@code name=value}. */
    public static RunningSensor start(String... settings) throws IOException {
        var more = Stream.concat(
                Stream.of("spring.kafka.bootstrap-servers="
                        + LocalPlatform.shared().bootstrapServers()),
                Stream.of(settings));
        var arguments = arguments(more.toArray(String[]::new));
        return new RunningSensor(SensorApplication.prepare().run(arguments.toArray(String[]::new)));
    }

    /** What a sensor of the tests is started with; more settings as {@code name=value}. */
    public static List<String> arguments(String... settings) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("server.port", "0");
        all.put("spring.datasource.url", LocalPlatform.shared().jdbcUrl());
        all.put("forewarm.kafka.partitions", "3");
        all.put("forewarm.sensor.privacy.master-key-file", keyFile().toString());
        all.putAll(token(0, "everything", "default", SensorRules.rules().knownRights(), TOKEN));
        // Recorded events may be older or younger than the clock of the machine that tests.
        all.put("forewarm.sensor.intake.max-ahead", "36500d");
        // An argument that is given twice would count as a list, so the later replaces the earlier here.
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toList();
    }

    /** Settings of a token, under that place in the list. */
    static Map<String, String> token(int place, String name, String tenants, Set<Right> rights, String... tokens) {
        var key = "forewarm.access.tokens[%d].".formatted(place);
        return Map.of(
                key + "name",
                name,
                key + "sha256",
                Arrays.stream(tokens).map(token -> TokenHash.of(token).hex()).collect(Collectors.joining(",")),
                key + "tenants",
                tenants,
                key + "rights",
                rights.stream().map(Right::word).collect(Collectors.joining(",")));
    }

    public Answer deliver(String body) {
        return post(AUDIT, BodyPublishers.ofString(body));
    }

    public Answer deliver(byte[] body, String... headers) {
        return post(AUDIT, BodyPublishers.ofByteArray(body), headers);
    }

    /** Sends without a length, in chunks. */
    public Answer deliverInChunks(Supplier<InputStream> body) {
        return post(AUDIT, BodyPublishers.ofInputStream(body));
    }

    public Answer post(String path, String body, String... headers) {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    public Answer post(String path, byte[] body, String type, String... headers) {
        var request = request(path, tokenFor(path), headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        return send(request.build());
    }

    /** Where a client of one's own may send to. */
    public String address(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return "http://localhost:%s%s".formatted(port, path);
    }

    /** Shows that token, or none if it is empty. */
    Answer postWith(String token, String path, String body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer send(String token, String method, String path) {
        return send(request(path, token).method(method, BodyPublishers.noBody()).build());
    }

    public Answer get(String path, String... headers) {
        return send(request(path, "", headers).GET().build());
    }

    public Answer options(String path, String... headers) {
        return send(request(path, "", headers)
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    }

    public void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").status() == 200);
    }

    private Answer post(String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = request(path, tokenFor(path), headers).POST(body);
        boolean isTyped = Arrays.asList(headers).contains("Content-Type");
        return send((isTyped ? request : request.header("Content-Type", "application/json")).build());
    }

    /** Browsers have none. */
    private static String tokenFor(String path) {
        return path.startsWith("/v1/browser/") ? "" : TOKEN;
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
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
        context.close();
    }

    private static Path keyFile() throws IOException {
        var file = Path.of("target", "test-master-key");
        return Files.writeString(file, "not a secret, but more than 32 bytes long");
    }

    /** An answer whose body is JSON. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        /** What a text of one byte a character was made of. */
        public byte[] bytes() {
            return response.body().getBytes(StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
