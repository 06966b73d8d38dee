package io.forewarm.sensor.resilience;

import io.forewarm.sensor.RunningSensor;
import io.forewarm.sensor.SensorApplication;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service in a JVM of its own, which can be killed. */
final class SensorProcess implements AutoCloseable {

    private static final Path LOG = Path.of("target", "sensor-process.log");

    private final int port;
    private final String bootstrapServers;
    private Process process;

    private SensorProcess(int port, String bootstrapServers, Process process) {
        this.port = port;
        this.bootstrapServers = bootstrapServers;
        this.process = process;
    }

    /** Starts it; it takes a while until it takes anything. */
    static SensorProcess start(int port, String bootstrapServers) throws IOException {
        return new SensorProcess(port, bootstrapServers, run(port, bootstrapServers));
    }

    /** Ends it at once, as a power cut would (SIGKILL), and starts it anew. */
    void killAndStartAgain() throws IOException {
        close();
        process = run(port, bootstrapServers);
    }

    /**
     * Asks it to end, as whoever rolls out a new version does (SIGTERM), and starts it anew.
     *
     * @return how it ended; 143 if it did so by itself
     */
    int stopAndStartAgain() throws IOException {
        process.destroy();
        int ended = process.onExit().join().exitValue();
        process = run(port, bootstrapServers);
        return ended;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process run(int port, String bootstrapServers) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SensorApplication.class.getName()));
        command.addAll(
                RunningSensor.arguments("server.port=" + port, "spring.kafka.bootstrap-servers=" + bootstrapServers));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(LOG.toFile()))
                .start();
    }
}
