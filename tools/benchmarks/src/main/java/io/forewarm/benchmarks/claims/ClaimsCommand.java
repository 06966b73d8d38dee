package io.forewarm.benchmarks.claims;

import io.forewarm.benchmarks.jackson.ResultJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads what to measure and says what came out. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures how many warm claims a second orchestrator-service answers over HTTP, with the simulated backend, a "
                    + "real broker and a real database, and how long its planner takes.",
            "Service, broker and database run in processes of their own, beside the one that claims, on one machine."
        })
public final class ClaimsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here. Default: standard output.")
    private @Nullable Path json;

    @Option(names = "--claims", defaultValue = "20000", description = "That are measured. Default: ${DEFAULT-VALUE}.")
    private int claims;

    @Option(
            names = "--warm-up",
            paramLabel = "CLAIMS",
            defaultValue = "40000",
            description = "For the compilers, before. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "6", description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (connections < 1 || claims < connections || warmUp < connections) {
            throw new ParameterException(
                    spec().commandLine(), "--claims and --warm-up must be at least --connections, and that at least 1");
        }
        var progress = new PrintWriter(System.err, true, System.err.charset());
        var text = ResultJson.write(ClaimsBench.measure(warmUp, claims, connections, progress));
        if (json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + System.lineSeparator());
        }
        return 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before the call");
        }
        return spec;
    }
}
