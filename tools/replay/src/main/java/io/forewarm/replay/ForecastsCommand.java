package io.forewarm.replay;

import io.forewarm.replay.service.Defaults;
import io.forewarm.replay.service.jackson.ActivityFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What would the running service have said? */
@Command(
        name = "forecasts",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {"What prediction-service would have forecast, event by event, with its default settings.", ""})
final class ForecastsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "EVENTS",
            description = "Activity events, one JSON object a line, plain or compressed by gzip.")
    private Path events = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Write the forecasts there, one a line.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        var line = spec().commandLine();
        var activity = ActivityFile.read(events, problem -> line.getErr().println("replay: " + problem));
        var forecasts = Defaults.service().forecasts(activity);
        line.getOut().printf("%d events, %d forecasts%n", activity.size(), forecasts.size());
        if (out != null) {
            ActivityFile.write(out, forecasts);
        }
        return 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this before a command runs");
        }
        return spec;
    }
}
