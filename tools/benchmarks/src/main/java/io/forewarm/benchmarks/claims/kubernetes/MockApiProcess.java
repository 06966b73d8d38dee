package io.forewarm.benchmarks.claims.kubernetes;

import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.forewarm.benchmarks.ingest.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs fabric8's mock of the API, which stores objects and runs nothing; says where, and ends with its input. To each
 * line it answers how many requests there were so far, but for those that come by the clock or behind the work.
 */
public final class MockApiProcess {

    /** It tells of every request; kept, or the level would be forgotten. */
    private static final Logger REQUESTS = Logger.getLogger("io.fabric8.mockwebserver");

    /** The Lease, the question by which latency is measured, and Events. */
    private static final List<String> BY_THE_CLOCK = List.of("/leases", "/version", "/events");

    private static final String WARM_PLANS = "/apis/forewarm.io/";

    private static final int NOT_FOUND = 404;

    private MockApiProcess() {}

    public static void main(String[] arguments) throws IOException {
        REQUESTS.setLevel(Level.OFF);
        var requests = new AtomicLong();
        var server = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), counting(requests), false);
        server.init();
        try (var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ChildJvm.ANSWER + server.url("/"));
            while (questions.readLine() != null) {
                System.out.println(ChildJvm.ANSWER + requests.get());
            }
        } finally {
            server.destroy();
        }
    }

    private static KubernetesCrudDispatcher counting(AtomicLong requests) {
        return new KubernetesCrudDispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (BY_THE_CLOCK.stream().noneMatch(request.getPath()::contains)) {
                    requests.incrementAndGet();
                }
                // The mock cannot apply a status, so it is one where the kind is not installed.
                return request.getPath().startsWith(WARM_PLANS)
                        ? new MockResponse().setResponseCode(NOT_FOUND)
                        : super.dispatch(request);
            }
        };
    }
}
