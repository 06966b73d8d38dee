package io.forewarm.benchmarks.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A main class in a JVM of its own, so that its processor time and its heap can be told from ours. It answers on
 * standard output to lines on standard input, and ends with the end of those.
 *
 * <p>What it prints is read all the time, whether an answer is awaited or not: a pipe that nobody reads fills up, and
 * then the child stands still in the middle of a log line.
 */
public final class ChildJvm implements AutoCloseable {

    /** What a line must begin with to be an answer; everything else is the child's log. */
    public static final String ANSWER = "ANSWER ";

    /** A start takes some seconds; a busy machine may make a minute of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final PrintWriter input;

    /** Answers in their order, and nothing at the end of the output. */
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofVirtual().name("output of a child").start(this::read);
    }

    /** Starts the class on our own class path. */
    public static ChildJvm start(Class<?> main, List<String> jvmOptions, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    private void read() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line -> {
                if (line.startsWith(ANSWER)) {
                    answers.add(Optional.of(line.substring(ANSWER.length())));
                } else {
                    System.err.println(line);
                }
            });
        } catch (IOException e) {
            System.err.println("the output of a process that is measured cannot be read: " + e);
        } finally {
            answers.add(Optional.empty());
        }
    }

    /**
     * The next answer; waits for it.
     *
     * @throws IllegalStateException if the child has ended, or says nothing for two minutes
     */
    public String answer() throws InterruptedException {
        var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("a process that is measured did not answer within " + PATIENCE);
        }
        return answer.orElseThrow(() -> new IllegalStateException("a process that is measured has ended"));
    }

    public String ask(String question) throws InterruptedException {
        input.println(question);
        return answer();
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        input.close();
        process.onExit().join();
    }
}
