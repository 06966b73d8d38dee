package io.forewarm.benchmarks.forecast;

import io.forewarm.benchmarks.forecast.kafka.Plans;
import io.forewarm.benchmarks.jackson.ResultJson;
import io.forewarm.benchmarks.streams.Rounds;
import io.forewarm.benchmarks.streams.StreamsResult;
import io.forewarm.benchmarks.streams.kafka.StreamsBench;
import io.forewarm.prediction.arrival.ArrivalModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures forecasts, and says what came out. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures how many subjects one core forecasts in a second, how much is kept of each, how long a pass over "
                    + "all of them takes, and how many events a second go through the topology, next to a plain loop "
                    + "that consumes and produces the same events on the same broker.",
            "Figures are medians of the rounds."
        })
public final class ForecastCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here. Default: standard output.")
    private @Nullable Path json;

    @Option(names = "--rounds", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--subjects", defaultValue = "1000000", description = "Of the pass. Default: ${DEFAULT-VALUE}.")
    private int subjects;

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            description = "Rounds before, for the compilers. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--events", defaultValue = "60000", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var made = new Subjects();
        progress("fitting a model ...");
        var model = made.model();
        var forecasts = new Forecasts(made, model);
        long perSecond = perSecond(made, forecasts);
        progress("%d forecasts a second".formatted(perSecond));
        var stored = stored(made);
        long bytes = Arrays.stream(stored).mapToLong(each -> each.length).sum() / Math.max(1, subjects);
        double pass = forecasts.secondsForAll(stored);
        progress("%.1f s for %d subjects of %d bytes".formatted(pass, subjects, bytes));
        Arrays.fill(stored, new byte[0]);
        var result = new ForecastResult(perSecond, bytes, model.trees().size(), subjects, pass, streams(model));
        if (!(forecasts.said() > 0)) {
            throw new IllegalStateException("forecasts must say something");
        }
        write(ResultJson.write(result));
        return 0;
    }

    private long perSecond(Subjects made, Forecasts forecasts) {
        var known = made.first(Math.min(subjects, 20_000));
        for (int round = 0; round < warmUp; round++) {
            forecasts.perSecond(known, seconds);
        }
        var reached = new double[rounds];
        Arrays.setAll(reached, _ -> forecasts.perSecond(known, seconds));
        return Math.round(StreamsResult.median(reached));
    }

    private byte[][] stored(Subjects made) throws IOException {
        var stored = new byte[subjects][];
        for (int number = 0; number < subjects; number++) {
            stored[number] = Subjects.stored(made.subject(number));
        }
        return stored;
    }

    private StreamsResult streams(ArrivalModel model) throws IOException, InterruptedException {
        var source = new ActivityEvents();
        try (var bench = StreamsBench.start(events, source::event, Plans.leg(model))) {
            return bench.measure(new Rounds(warmUp, rounds), this::progress);
        }
    }

    private void write(String text) throws IOException {
        if (json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + System.lineSeparator());
        }
    }

    private void progress(String line) {
        err().println("forecast: " + line);
    }

    private PrintWriter err() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before the call");
        }
        return spec.commandLine().getErr();
    }
}
