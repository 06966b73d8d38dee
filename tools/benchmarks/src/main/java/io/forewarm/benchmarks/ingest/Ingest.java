package io.forewarm.benchmarks.ingest;

import io.forewarm.benchmarks.ingest.Plan.Shape;
import io.forewarm.benchmarks.ingest.jackson.AuditBodies;
import io.forewarm.benchmarks.ingest.kafka.PlainProducer;
import io.forewarm.benchmarks.ingest.web.Load;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures plain producer and service in turns, on one broker. */
final class Ingest {

    private final Plan plan;
    private final InstantSource clock;
    private final PrintWriter progress;
    private final AtomicLong ids = new AtomicLong();

    private Ingest(Plan plan, InstantSource clock, PrintWriter progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    /** Starts everything, measures, and stops everything. */
    static Result measure(Plan plan, InstantSource clock, PrintWriter progress)
            throws IOException, InterruptedException {
        progress.println("starting the broker and the service ...");
        try (var bench = Bench.start(plan.profile());
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            bench.awaitReady(client);
            return new Ingest(plan, clock, progress).measure(bench);
        }
    }

    private Result measure(Bench bench) throws IOException, InterruptedException {
        var batches = bodies(plan.shape());
        var singles = bodies(plan.shape().withBatch(1));
        progress.printf("warming up for %s ...%n", plan.rounds().warmUp());
        var half = plan.rounds().warmUp().dividedBy(2);
        Load.run(bench.audit(), singles, half);
        Load.run(bench.audit(), batches, half);
        try (var producer = PlainProducer.start(bench.bootstrapServers())) {
            producer.eventsPerSecond(half);
            var limits = new ArrayList<Limit>();
            var batchRounds = new ArrayList<Round>();
            var singleRounds = new ArrayList<Round>();
            for (int round = 1; round <= plan.rounds().count(); round++) {
                limits.add(limit(bench, producer));
                batchRounds.add(round(bench, batches));
                singleRounds.add(round(bench, singles));
                progress.printf(
                        "round %d: limit %.0f/s, service %.0f/s in batches, %.0f/s one by one%n",
                        round,
                        limits.getLast().eventsPerSecond(),
                        batchRounds.getLast().eventsPerSecond(),
                        singleRounds.getLast().eventsPerSecond());
            }
            return Result.of(plan, producer.recordBytes(), limits, batchRounds, singleRounds);
        }
    }

    private Duration length() {
        return plan.rounds().length();
    }

    private Limit limit(Bench bench, PlainProducer producer) throws InterruptedException {
        var before = bench.used();
        long start = System.nanoTime();
        double reached = producer.eventsPerSecond(length());
        double seconds = (System.nanoTime() - start) / 1e9;
        var used = bench.used().since(before);
        return new Limit(reached, (used.client() + used.broker()) * 1e6 / (reached * seconds));
    }

    private Round round(Bench bench, List<FreshBodies> bodies) throws InterruptedException {
        var before = bench.used();
        var load = Load.run(bench.audit(), bodies, length());
        return new Round(load, bench.used().since(before));
    }

    private List<FreshBodies> bodies(Shape shape) throws IOException {
        var texts = AuditBodies.of(plan.recording(), shape.batch(), shape.users(), clock.instant());
        var bodies = new ArrayList<FreshBodies>();
        for (int each = 0; each < shape.connections(); each++) {
            bodies.add(new FreshBodies(texts, shape.batch(), ids));
        }
        return bodies;
    }
}
