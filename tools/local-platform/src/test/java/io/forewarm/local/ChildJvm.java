package io.forewarm.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another JVM that runs a main class on a folder until it is killed. */
final class ChildJvm implements AutoCloseable {

    static final String READY = "READY";

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Starts the class and waits until it prints {@link #READY} on a line of its own. */
    static ChildJvm start(Class<?> main, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(java, "-cp", classPath, main.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        var child = new ChildJvm(process);
        child.awaitReady();
        return child;
    }

    /** Ends the JVM at once, as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitReady() throws IOException {
        var output = new StringBuilder();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals(READY)) {
                return;
            }
            output.append(line).append(System.lineSeparator());
        }
        throw new IllegalStateException("ended before it was ready: " + output);
    }

    /** For the main classes: says that all is done, and stays. */
    static void readyAndWait() {
        System.out.println(READY);
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread", e);
        }
    }
}
