package io.forewarm.replay;

import io.forewarm.replay.choice.Bundling;
import io.forewarm.replay.choice.ChoiceBenchmark;
import io.forewarm.replay.report.ChoiceReport;
import io.forewarm.replay.report.ChoiceTable;
import io.forewarm.replay.report.History;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What will be asked for: who knows best what a user's next session begins with? */
@Command(
        name = "choice",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "What is asked for after more than 30 minutes of silence: log loss, and how often the right bundle comes first"
                    + " or among three.",
            ""
        })
final class ChoiceCommand implements Callable<Integer> {

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Override
    public Integer call() throws Exception {
        var reading = options.read();
        var benchmark = new ChoiceBenchmark(reading.trace(), options.split(), options.seed(), options::progress);
        var scores = Arrays.stream(Bundling.values()).map(benchmark::run).toList();
        var report = ChoiceReport.of(History.of(reading), scores);
        options.report(ChoiceTable.lines(report), report);
        return 0;
    }
}
