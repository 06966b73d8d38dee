package io.forewarm.persona;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service in a JVM of its own, which can be killed. */
final class ReplicaProcess implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private ReplicaProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it; it takes a while until it is ready.
     *
     * @param state where it keeps its state
     * @param settings more of them as {@code name=value}
     */
    static ReplicaProcess start(Path state, List<String> settings) throws IOException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PersonaApplication.class.getName()));
        command.addAll(List.of("--server.port=" + port, "--spring.kafka.streams.state-dir=" + state));
        settings.forEach(setting -> command.add("--" + setting));
        var log = Path.of("target", "replica-%s.log".formatted(state.getFileName()));
        return new ReplicaProcess(
                port,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start());
    }

    /** The answer, or a status of 0 while there is none. */
    Answer get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException _) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }

    record Answer(int status, String body) {}

    /** Ends it at once, as a power cut would (SIGKILL). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        client.shutdownNow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
