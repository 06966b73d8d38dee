package io.forewarm.replay;

import io.forewarm.replay.persona.AuditPersonas;
import io.forewarm.replay.persona.LogPersonas;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Personas: what kind of user is this, and is it the same one? */
@Command(
        name = "persona",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "In a log of jobs: which class users chose, told by their other habits, and whether they are found again by"
                    + " them. In a recording of what a Kubernetes API server posts to its audit webhook, one list a line:"
                    + " what users are, by the model that comes with a release.",
            ""
        })
final class PersonaCommand implements Callable<Integer> {

    /** What a user is to be told by. */
    enum Labels {
        queue
    }

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Option(
            names = "--labels",
            paramLabel = "WHAT",
            defaultValue = "queue",
            description = "What is told of users: ${COMPLETION-CANDIDATES}, field 15 of the log. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Labels labels = Labels.queue;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "For an audit recording: what its users are. Default: expected.csv beside it.")
    private @Nullable Path expected;

    @Override
    public Integer call() throws Exception {
        if (AuditPersonas.isRecording(options.file())) {
            var report = AuditPersonas.run(
                    options.file(), expected == null ? options.file().resolveSibling("expected.csv") : expected);
            options.report(report.lines(), report);
            return 0;
        }
        var reading = options.read();
        options.progress("labels: " + labels);
        var report = LogPersonas.run(reading, options.seed(), options::progress);
        options.report(report.lines(), report);
        return 0;
    }
}
