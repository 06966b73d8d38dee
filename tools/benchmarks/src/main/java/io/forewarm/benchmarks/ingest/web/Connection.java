package io.forewarm.benchmarks.ingest.web;

import io.forewarm.benchmarks.ingest.FreshBodies;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to the service: a delivery, its answer, the next delivery. A bare socket, for the processors that
 * Java's own client needs for large bodies are those of the service as well. Not thread-safe.
 */
final class Connection implements AutoCloseable {

    private static final String OK = "HTTP/1.1 200";

    private final Destination destination;
    private final FreshBodies bodies;
    private Socket socket;
    private InputStream input;
    private boolean ending;

    /**
     * Connects.
     *
     * @param bodies not shared
     */
    Connection(Destination destination, FreshBodies bodies) throws IOException {
        this.destination = destination;
        this.bodies = bodies;
        this.socket = connect();
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    private Socket connect() throws IOException {
        var connected = new Socket(
                destination.address().getHost(), destination.address().getPort());
        connected.setTcpNoDelay(true);
        return connected;
    }

    /** Delivers the next body, and fails unless all of it is new and acknowledged. */
    int deliver() throws IOException {
        if (ending) {
            socket.close();
            socket = connect();
            input = new BufferedInputStream(socket.getInputStream());
        }
        send(bodies.next());
        var status = line();
        var answer = body();
        var all = "{\"received\":%1$d,\"accepted\":%1$d,".formatted(bodies.batch());
        if (!status.startsWith(OK) || !answer.startsWith(all)) {
            throw new IOException("not all accepted: %s %s".formatted(status, answer));
        }
        return bodies.batch();
    }

    private void send(byte[] body) throws IOException {
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(destination.address().getPath(), destination.token(), body.length);
        var output = socket.getOutputStream();
        output.write(head.getBytes(StandardCharsets.US_ASCII));
        output.write(body);
    }

    /** Behind the headers, which say how long it is; in chunks if they don't. */
    private String body() throws IOException {
        int length = -1;
        ending = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var parts = header.toLowerCase(Locale.ROOT).split(": *", 2);
            length = parts[0].equals("content-length") ? Integer.parseInt(parts[1]) : length;
            // A server may have enough of a connection after so many requests.
            ending |= header.equalsIgnoreCase("Connection: close");
        }
        return length >= 0 ? text(length) : chunks();
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            text.append(text(length));
            line();
        }
        line();
        return text.toString();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("the service has closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
