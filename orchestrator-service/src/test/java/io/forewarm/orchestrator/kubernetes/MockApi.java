package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.forewarm.model.jackson.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * fabric8's mock of the API, which stores objects but runs nothing, with what it lacks and we rely on: server-side
 * apply, optimistic locking of merge patches, and the collection of what belonged to a deleted Pod. And it can be made
 * to fail.
 */
public final class MockApi extends Dispatcher implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MockApi.class);

    private static final String STATUS = "/status";
    private static final String MERGE = "application/merge-patch+json";

    /** Answers that a test wants instead of what the stored objects would give. */
    private final Map<ServerRequest, Queue<ServerResponse>> answers = new HashMap<>();

    private final KubernetesMixedDispatcher store = new KubernetesMixedDispatcher(answers);
    private final Map<String, ObjectNode> applied = new ConcurrentHashMap<>();
    private final WatchTap watches = new WatchTap();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final KubernetesMockServer server =
            new KubernetesMockServer(new Context(), new MockWebServer(), answers, this, false);
    private volatile Fault fault = Fault.NONE;

    /** What goes wrong. */
    public interface Fault {

        Fault NONE = (request, server) -> server.answer(request);

        /** The answer to a request, with or without its being carried out. */
        MockResponse answer(RecordedRequest request, Server server);
    }

    /** Carries out a request as if nothing were wrong. */
    public interface Server {
        MockResponse answer(RecordedRequest request);
    }

    public MockApi() {
        server.init();
    }

    public NamespacedKubernetesClient client() {
        return server.createClient(builder -> builder.editOrNewConfig()
                .withRequestRetryBackoffLimit(0)
                .withRequestTimeout(1000)
                .withWatchReconnectInterval(20)
                .endConfig());
    }

    /** From now on, until another fault or {@link Fault#NONE}. */
    public void fault(Fault next) {
        fault = next;
    }

    public Fault faultNow() {
        return fault;
    }

    /** The requests so far, such as {@code GET /api/v1/nodes}; a watch counts as one. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Events are written behind the work, at any time. */
    public static boolean isNoEvent(String request) {
        return !request.contains("/events");
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getPath());
        return watches.tap(fault.answer(request, this::carryOut));
    }

    /** Ends all watches; what happens until they are back is not told on them. */
    public void closeWatches() {
        watches.close();
    }

    /** Ends all watches with 410 Gone. */
    public void expireWatches() {
        watches.expire();
    }

    /** One at a time, or two that apply the same object would both find nothing. */
    private synchronized MockResponse carryOut(RecordedRequest request) {
        var type = String.valueOf(request.getHeader("Content-Type"));
        if (request.method() == HttpMethod.PATCH && type.startsWith("application/apply-patch")) {
            return apply(request);
        }
        if (request.method() == HttpMethod.PATCH && type.startsWith(MERGE) && isOutdated(request)) {
            return status(409, "the object has been modified");
        }
        if (request.method() == HttpMethod.DELETE) {
            collectWithPod(request.getPath());
        }
        return store.dispatch(request);
    }

    private MockResponse apply(RecordedRequest request) {
        var path = withoutQuery(request.getPath());
        boolean isStatus = path.endsWith(STATUS);
        var wanted = toNode(body(request));
        var object = isStatus ? path.substring(0, path.length() - STATUS.length()) : path;
        var found = store.dispatch(request(HttpMethod.GET, object, ""));
        if (found.code() == 404 && isStatus) {
            return status(404, "not found");
        }
        if (found.code() == 404) {
            applied.put(path, wanted);
            return store.dispatch(
                    request(HttpMethod.POST, path.substring(0, path.lastIndexOf('/')), wanted.toString()));
        }
        var existing = toNode(body(found));
        var before = applied.getOrDefault(path, new ApplyMerge().nothing());
        var merge = new ApplyMerge();
        merge.merge(existing, before, wanted);
        if (!merge.conflicts().isEmpty()) {
            return status(409, "Apply failed with conflicts: " + merge.conflicts());
        }
        applied.put(path, wanted);
        return store.dispatch(request(HttpMethod.PUT, path, existing.toString()));
    }

    private boolean isOutdated(RecordedRequest request) {
        var wanted = toNode(body(request)).path("metadata").path("resourceVersion");
        var found = store.dispatch(request(HttpMethod.GET, withoutQuery(request.getPath()), ""));
        return found.code() == 200
                && wanted.isString()
                && !wanted.equals(toNode(body(found)).path("metadata").path("resourceVersion"));
    }

    /** What has a Pod's name in our namespaces belongs to it. */
    private void collectWithPod(String path) {
        var pod = withoutQuery(path);
        if (pod.matches("/api/v1/namespaces/[^/]+/pods/[^/]+")) {
            store.dispatch(request(HttpMethod.DELETE, pod.replace("/pods/", "/persistentvolumeclaims/"), ""));
            store.dispatch(request(
                    HttpMethod.DELETE,
                    pod.replace("/api/v1/", "/apis/networking.k8s.io/v1/").replace("/pods/", "/networkpolicies/"),
                    ""));
            applied.keySet().removeIf(key -> key.endsWith(pod.substring(pod.lastIndexOf('/'))));
        }
    }

    private static RecordedRequest request(HttpMethod method, String path, String body) {
        return new RecordedRequest(
                "HTTP/1.1", method, path, Headers.builder().build(), new Buffer(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** JSON as well as YAML. */
    private static ObjectNode toNode(String text) {
        return (ObjectNode) Json.mapper().valueToTree(Serialization.unmarshal(text, Map.class));
    }

    /** Left to be read again. */
    private static String body(RecordedRequest request) {
        return new String(request.getBody().getBytes(), StandardCharsets.UTF_8);
    }

    private static String body(MockResponse response) {
        return response.getBody().readUtf8();
    }

    /** A refusal as the API server words it. */
    public static MockResponse status(int code, String message) {
        return new MockResponse()
                .setResponseCode(code)
                .setHeader("Content-Type", "application/json")
                .setBody(Serialization.asJson(new StatusBuilder()
                        .withStatus("Failure")
                        .withCode(code)
                        .withMessage(message)
                        .build()));
    }

    /** The server waits for its connections to end, ten seconds at most, and complains if one of them has not. */
    @Override
    public void close() {
        watches.close();
        try {
            server.destroy();
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOGGER.atWarn().setCause(e).log("the mock of the API server leaves a connection open");
        }
    }
}
