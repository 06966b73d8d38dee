package io.forewarm.sensor.resilience;

import static io.forewarm.sensor.AuditItems.anItem;

import io.forewarm.sensor.AuditItems;
import io.forewarm.sensor.RunningSensor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Senders that deliver batches one after the other, each again and again until it is acknowledged, as API servers do.
 * Some batches are sent twice at the same time.
 */
final class Load implements AutoCloseable {

    private static final int BATCH = 50;

    private static final double SENT_TWICE = 0.05;

    /** More than forewarm.sensor.intake.acknowledge-within: a request that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final List<Thread> senders;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Semaphore stop = new Semaphore(0);

    /** By the id that they have in the topic. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final Map<Integer, LongAdder> refusals = new ConcurrentHashMap<>();
    private final LongAdder cutOff = new LongAdder();
    private final LongAdder twice = new LongAdder();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private Load(URI address, int senders) {
        this.address = address;
        this.senders = IntStream.range(0, senders)
                .mapToObj(sender -> Thread.ofVirtual()
                        .name("sender-" + sender)
                        .unstarted(() -> deliverUntilStopped(new Random(sender))))
                .toList();
    }

    static Load start(int port, int senders) {
        var load = new Load(URI.create("http://127.0.0.1:%d%s".formatted(port, RunningSensor.AUDIT)), senders);
        load.senders.forEach(Thread::start);
        return load;
    }

    /** No new batches; returns when each of those under way is acknowledged. */
    void finish() {
        stop.release(senders.size());
        senders.forEach(sender -> {
            try {
                sender.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a test", e);
            }
        });
    }

    /** At once, whatever is under way. */
    @Override
    public void close() {
        senders.forEach(Thread::interrupt);
        client.shutdownNow();
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Answers of 4xx and 5xx, by their status. */
    Map<Integer, LongAdder> refusals() {
        return refusals;
    }

    /** Requests whose connection broke, as it does when the service is killed. */
    long cutOff() {
        return cutOff.sum();
    }

    long sentTwice() {
        return twice.sum();
    }

    /** Whatever must not happen: an answer that says neither yes nor no, or none at all. */
    Queue<String> complaints() {
        return complaints;
    }

    private void deliverUntilStopped(Random random) {
        try {
            while (!stop.tryAcquire()) {
                deliver(random);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            complaints.add("a sender has ended: " + e);
        }
    }

    private void deliver(Random random) throws InterruptedException {
        var ids = new ArrayList<String>();
        var body = body(ids);
        while (!isAcknowledged(body, random.nextDouble() < SENT_TWICE)) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        ids.forEach(id -> acknowledged.add("k8s:%s:ResponseComplete".formatted(id)));
    }

    private String body(List<String> ids) {
        // Of today: what is older than the topic keeps, the broker deletes before it is counted.
        var now = "\"%s\"".formatted(Instant.now());
        var items = new AuditItems[BATCH];
        for (int i = 0; i < BATCH; i++) {
            int number = lastId.incrementAndGet();
            ids.add(new UUID(0, number).toString());
            items[i] = anItem().id(ids.getLast())
                    .with("/requestReceivedTimestamp", now)
                    .with("/stageTimestamp", now)
                    .with("/user/username", "\"user-%d@example.com\"".formatted(number % 97));
        }
        return AuditItems.list(items);
    }

    private boolean isAcknowledged(String body, boolean again) throws InterruptedException {
        var first = send(body);
        if (!again) {
            return isAcknowledged(first);
        }
        twice.increment();
        var second = send(body);
        boolean one = isAcknowledged(first);
        return isAcknowledged(second) || one;
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + RunningSensor.TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private boolean isAcknowledged(CompletableFuture<HttpResponse<String>> sent) throws InterruptedException {
        try {
            return isAcknowledged(sent.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException && !(e.getCause() instanceof HttpTimeoutException)) {
                cutOff.increment();
            } else {
                complaints.add("no answer: " + e.getCause());
            }
            return false;
        }
    }

    private boolean isAcknowledged(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            var receipt = new JsonMapper().readTree(answer.body());
            int safe = receipt.get("accepted").intValue()
                    + receipt.get("duplicates").intValue();
            if (safe != BATCH) {
                complaints.add("acknowledged in part: " + answer.body());
            }
            return safe == BATCH;
        }
        if (answer.statusCode() < 400) {
            complaints.add("neither yes nor no: " + answer.statusCode());
        }
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isEmpty()) {
            complaints.add("turned away without a time to come again");
        }
        refusals.computeIfAbsent(answer.statusCode(), _ -> new LongAdder()).increment();
        return false;
    }
}
