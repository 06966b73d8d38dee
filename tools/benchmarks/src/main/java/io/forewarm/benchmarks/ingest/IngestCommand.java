package io.forewarm.benchmarks.ingest;

import io.forewarm.benchmarks.jackson.ResultJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads what to measure and says what came out. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures how many audit events a second sensor-service takes over HTTP, from the body to acks=all, next to "
                    + "what a plain producer reaches with the very same records on the same broker.",
            "Broker and service run in processes of their own. Both are measured in turns, so that a machine that is "
                    + "busy with something else slows down both; figures are medians of the rounds."
        })
public final class IngestCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here. Default: standard output.")
    private @Nullable Path json;

    @Option(
            names = "--recording",
            paramLabel = "FILE",
            defaultValue = "${sys:forewarm.recording}",
            description =
                    "Bodies of a Kubernetes audit webhook, one per line, gzip. Default: the recording of the quickstart.")
    private Path recording = Path.of("");

    @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "8", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "25",
            description = "For the compilers, before the first round. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "8", description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(names = "--batch", defaultValue = "400", description = "Events in a delivery. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--users", defaultValue = "1000", description = "Who acts in them. Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--profile", paramLabel = "FILE", description = "Write a Java flight recording of the service.")
    private @Nullable Path profile;

    public IngestCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var plan = plan();
        var result = Ingest.measure(plan, clock, new PrintWriter(System.err, true, System.err.charset()));
        var text = ResultJson.write(result);
        if (json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + System.lineSeparator());
        }
        return 0;
    }

    private Plan plan() {
        if (!Files.isReadable(recording)) {
            throw new ParameterException(
                    spec().commandLine(), "--recording must be a file that can be read: " + recording);
        }
        try {
            return new Plan(
                    recording,
                    new Plan.Rounds(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp)),
                    new Plan.Shape(connections, batch, users),
                    Optional.ofNullable(profile).map(Path::toAbsolutePath));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before the call");
        }
        return spec;
    }
}
