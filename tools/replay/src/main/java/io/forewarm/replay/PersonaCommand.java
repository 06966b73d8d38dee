package io.forewarm.replay;

import io.forewarm.replay.persona.LogPersonas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Personas: what kind of user is this, and is it the same one? */
@Command(
        name = "persona",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Which class users chose, told by their other habits, and whether users are found again by their habits.",
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

    @Override
    public Integer call() throws Exception {
        var reading = options.read();
        options.progress("labels: " + labels);
        var report = LogPersonas.run(reading, options.seed(), options::progress);
        options.report(report.lines(), report);
        return 0;
    }
}
