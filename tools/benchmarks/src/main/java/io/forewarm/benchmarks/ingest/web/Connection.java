package io.forewarm.benchmarks.ingest.web;

import io.forewarm.benchmarks.ingest.FreshBodies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** One connection to the service: a delivery, its answer, the next delivery. Not thread-safe. */
public final class Connection {

    private static final int OK = 200;

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final FreshBodies bodies;

    /**
     * A connection.
     *
     * @param client may be shared: it opens as many connections as there are deliveries under way
     * @param token shown with each delivery
     * @param bodies not shared
     */
    public Connection(HttpClient client, URI address, String token, FreshBodies bodies) {
        this.client = client;
        this.address = address;
        this.token = token;
        this.bodies = bodies;
    }

    /** Delivers the next body, and fails unless all of it is new and acknowledged. */
    int deliver() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(bodies.next()))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        var all = "{\"received\":%1$d,\"accepted\":%1$d,".formatted(bodies.batch());
        if (answer.statusCode() != OK || !answer.body().startsWith(all)) {
            throw new IOException("not all accepted: %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return bodies.batch();
    }
}
