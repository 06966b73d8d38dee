package io.forewarm.replay;

import io.forewarm.replay.report.jackson.ReportFile;
import io.forewarm.replay.trace.Reading;
import io.forewarm.replay.trace.SwfReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every benchmark takes: a log, and where to write the result. Progress goes to standard error. */
final class TraceOptions {

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "FILE",
            description = "A log in the Standard Workload Format, plain or compressed by gzip.")
    private Path file = Path.of("");

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result there as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Of all that draws numbers. Same seed, same log, same result. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--split",
            paramLabel = "SHARE",
            defaultValue = "0.6",
            description = "Share of the log's time that is for fitting; the rest is scored. Default: ${DEFAULT-VALUE}.")
    private double split;

    Reading read() throws IOException {
        progress("reading " + file);
        return SwfReader.read(file, this::progress);
    }

    Path file() {
        return file;
    }

    long seed() {
        return seed;
    }

    double split() {
        return split;
    }

    void progress(String line) {
        line().commandLine().getErr().println("replay: " + line);
    }

    /** Says the result, and writes it where the user wants it. */
    void report(List<String> lines, Record result) {
        lines.forEach(line().commandLine().getOut()::println);
        if (json != null) {
            ReportFile.write(json, result);
        }
    }

    private CommandSpec line() {
        if (command == null) {
            throw new IllegalStateException("picocli fills this before a command runs");
        }
        return command;
    }
}
