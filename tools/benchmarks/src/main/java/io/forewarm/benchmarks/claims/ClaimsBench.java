package io.forewarm.benchmarks.claims;

import io.forewarm.benchmarks.claims.kubernetes.MockApiProcess;
import io.forewarm.benchmarks.claims.spring.OrchestratorProcess;
import io.forewarm.benchmarks.claims.web.ClaimLoad;
import io.forewarm.benchmarks.ingest.BrokerProcess;
import io.forewarm.benchmarks.ingest.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts broker, database and service, stocks the pool, and claims all of it. */
final class ClaimsBench {

    private static final List<String> SERVICE_OPTIONS =
            List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    /** The mock takes far longer for each: of as many as for the simulation it would still be at it tomorrow. */
    private static final int MOCK_SHARE = 50;

    /** Units that are there at a time; more, and the passes beside the claims look at more. */
    private static final int PORTION = 5_000;

    private static final String KUBECONFIG = """
            apiVersion: v1
            kind: Config
            current-context: mock
            clusters: [{name: mock, cluster: {server: "ADDRESS"}}]
            users: [{name: mock, user: {token: none}}]
            contexts: [{name: mock, context: {cluster: mock, user: mock}}]
            """;

    private ClaimsBench() {}

    static Result measure(int warmUp, int claims, int connections, PrintWriter progress)
            throws IOException, InterruptedException {
        progress.println("planning ...");
        var plan = PlanBench.measure();
        progress.println("claiming on the simulated backend ...");
        var simulated = onSimulation(new Size(warmUp, claims, connections));
        progress.printf("%.0f claims a second%n", simulated.claimsPerSecond());
        progress.println("claiming on the mock of the Kubernetes API ...");
        int less = Math.max(claims / MOCK_SHARE, connections);
        var mock = onMock(new Size(less, less, connections));
        return new Result(
                Math.round(simulated.claimsPerSecond()),
                millis(simulated.nanos(0.50)),
                millis(simulated.nanos(0.99)),
                simulated.claims(),
                connections,
                mock,
                plan);
    }

    /** How much is claimed. */
    private record Size(int warmUp, int claims, int connections) {}

    private static ClaimLoad.Outcome onSimulation(Size size) throws IOException, InterruptedException {
        var backend = List.of(
                "--forewarm.orchestrator.backend=simulated",
                "--forewarm.orchestrator.simulated.capacity-cores=1000000");
        return withService(backend, service -> claim(size, service));
    }

    private static Result.MockApi onMock(Size size) throws IOException, InterruptedException {
        var kubeconfig = Files.createTempFile("forewarm-benchmark-", ".yaml");
        try (var api = ChildJvm.start(MockApiProcess.class, List.of("-Xmx1g"), List.of())) {
            Files.writeString(kubeconfig, KUBECONFIG.replace("ADDRESS", api.answer()));
            var backend = List.of(
                    "--forewarm.orchestrator.backend=kubernetes",
                    "--forewarm.orchestrator.kubernetes.load-scope=units",
                    "--forewarm.orchestrator.kubernetes.kubeconfig=" + kubeconfig);
            return withService(backend, service -> {
                var claimed = claim(size, service);
                return new Result.MockApi(
                        Math.round(claimed.claimsPerSecond()),
                        millis(claimed.nanos(0.50)),
                        millis(claimed.nanos(0.99)),
                        claimed.claims(),
                        requestsPerPass(service, api));
            });
        } finally {
            Files.delete(kubeconfig);
        }
    }

    /** Something that is done with the running service, whose address comes first of its answers. */
    private interface Work<T> {
        T with(ChildJvm service) throws IOException, InterruptedException;
    }

    private static <T> T withService(List<String> backend, Work<T> work) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("forewarm-benchmark-");
        try (var broker = ChildJvm.start(BrokerProcess.class, List.of("-Xmx1g"), List.of(folder.toString()));
                var service = ChildJvm.start(
                        OrchestratorProcess.class,
                        SERVICE_OPTIONS,
                        settings(broker.answer(), broker.answer(), backend))) {
            return work.with(service);
        } finally {
            delete(folder);
        }
    }

    private static ClaimLoad.Outcome claim(Size size, ChildJvm service) throws InterruptedException {
        var load = new ClaimLoad(URI.create("http://127.0.0.1:" + service.answer()));
        claim(size.warmUp(), size.connections(), load, service);
        return claim(size.claims(), size.connections(), load, service);
    }

    /** In portions, and only claiming is timed: stocking and ending are the benchmark's own. */
    private static ClaimLoad.Outcome claim(int claims, int connections, ClaimLoad load, ChildJvm service)
            throws InterruptedException {
        var portions = new ArrayList<ClaimLoad.Outcome>();
        for (int left = claims; left >= connections; left -= PORTION) {
            service.ask(Integer.toString(Math.min(left, PORTION)));
            portions.add(load.run(Math.min(left, PORTION), connections));
            service.ask(OrchestratorProcess.END);
        }
        return ClaimLoad.Outcome.of(portions);
    }

    /** Once what was claimed is known everywhere, nothing changes any more. */
    private static double requestsPerPass(ChildJvm service, ChildJvm api) throws InterruptedException {
        service.ask(OrchestratorProcess.PASS);
        long before = Long.parseLong(api.ask("requests"));
        service.ask(OrchestratorProcess.PASS);
        return (double) (Long.parseLong(api.ask("requests")) - before) / OrchestratorProcess.PASSES;
    }

    /** Nothing is planned, or the planner would build anew what is claimed. Passes and outbox go on as ever. */
    private static List<String> settings(String bootstrapServers, String database, List<String> backend) {
        var settings = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.datasource.url=" + database,
                "--forewarm.kafka.partitions=2",
                "--forewarm.kafka.replicas=1",
                "--forewarm.orchestrator.reconcile.mode=off",
                "--forewarm.orchestrator.calls.per-second=1000000",
                "--logging.level.root=warn"));
        settings.addAll(backend);
        return settings;
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
