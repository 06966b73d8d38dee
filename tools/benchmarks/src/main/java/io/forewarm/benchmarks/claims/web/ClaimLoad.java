package io.forewarm.benchmarks.claims.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Users that claim at the same time, each connection as fast as it gets answers; over bare sockets, to need little. */
public final class ClaimLoad {

    private static final String CREATED = "HTTP/1.1 201";

    private final URI address;
    private final AtomicLong users = new AtomicLong();

    public ClaimLoad(URI address) {
        this.address = address;
    }

    /**
     * What was reached.
     *
     * @param nanos from the first claim to the last answer
     * @param answers how long each took, in nanoseconds, in order
     */
    public record Outcome(long nanos, List<Long> answers) {

        /** Several, one after the other. */
        public static Outcome of(List<Outcome> parts) {
            return new Outcome(
                    parts.stream().mapToLong(Outcome::nanos).sum(),
                    parts.stream()
                            .flatMap(part -> part.answers().stream())
                            .sorted()
                            .toList());
        }

        public int claims() {
            return answers.size();
        }

        public double claimsPerSecond() {
            return claims() * 1e9 / nanos;
        }

        /** Within which this part of all was answered. */
        public long nanos(double part) {
            return answers.get(Math.max(0, (int) Math.ceil(part * answers.size()) - 1));
        }
    }

    /**
     * Makes so many claims.
     *
     * @throws IllegalStateException if any of them is not granted, and warm
     */
    public Outcome run(int claims, int connections) throws InterruptedException {
        var tasks = new ArrayList<Callable<long[]>>();
        for (int each = 0; each < connections; each++) {
            tasks.add(() -> claim(claims / connections));
        }
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var answers = new ArrayList<long[]>();
            for (var done : threads.invokeAll(tasks)) {
                answers.add(done.get());
            }
            long took = System.nanoTime() - start;
            return new Outcome(
                    took,
                    answers.stream()
                            .flatMapToLong(Arrays::stream)
                            .sorted()
                            .boxed()
                            .toList());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a claim failed", e.getCause());
        }
    }

    private long[] claim(int count) throws IOException {
        var nanos = new long[count];
        Socket socket = connect();
        try {
            var input = new BufferedInputStream(socket.getInputStream());
            for (int each = 0; each < count; each++) {
                long sent = System.nanoTime();
                send(socket.getOutputStream());
                if (endsWithAnswer(input)) {
                    socket.close();
                    socket = connect();
                    input = new BufferedInputStream(socket.getInputStream());
                }
                nanos[each] = System.nanoTime() - sent;
            }
        } finally {
            socket.close();
        }
        return nanos;
    }

    private Socket connect() throws IOException {
        var connected = new Socket(address.getHost(), address.getPort());
        connected.setTcpNoDelay(true);
        return connected;
    }

    private void send(OutputStream output) throws IOException {
        var body = "{\"subject\":\"%032x\",\"bundle\":\"starter\"}".formatted(users.incrementAndGet());
        var request = """
                POST /v1/claims HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(body.length(), body);
        output.write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a granted, warm claim; whether the server wants no more on this connection. */
    private static boolean endsWithAnswer(InputStream input) throws IOException {
        var status = line(input);
        int length = -1;
        boolean ending = false;
        for (var header = line(input); !header.isEmpty(); header = line(input)) {
            var parts = header.toLowerCase(Locale.ROOT).split(": *", 2);
            length = parts[0].equals("content-length") ? Integer.parseInt(parts[1]) : length;
            ending |= header.equalsIgnoreCase("Connection: close");
        }
        var answer = length >= 0 ? text(input, length) : chunks(input);
        if (!status.startsWith(CREATED) || !answer.contains("\"launch\":\"warm\"")) {
            throw new IOException("not granted, or not warm: %s %s".formatted(status, answer));
        }
        return ending;
    }

    private static String chunks(InputStream input) throws IOException {
        var text = new StringBuilder();
        for (int length = Integer.parseInt(line(input), 16); length > 0; length = Integer.parseInt(line(input), 16)) {
            text.append(text(input, length));
            line(input);
        }
        line(input);
        return text.toString();
    }

    private static String text(InputStream input, int length) throws IOException {
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("the service has closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
