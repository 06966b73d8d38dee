package io.forewarm.replay;

import io.forewarm.replay.report.History;
import io.forewarm.replay.report.WarmReport;
import io.forewarm.replay.report.WarmTable;
import io.forewarm.replay.warm.Requests;
import io.forewarm.replay.warm.WarmBenchmark;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Dedicated warmth: who keeps one user's unit warm with the fewest idle hours? */
@Command(
        name = "warm",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {"A unit that belongs to one user: idle hours at equal shares of cold starts.", ""})
final class WarmCommand implements Callable<Integer> {

    private static final List<Double> START_UP_MINUTES = List.of(0.0, 2.0);

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Override
    public Integer call() throws Exception {
        var reading = options.read();
        var requests = Requests.of(reading.trace(), options.split());
        var benchmark = new WarmBenchmark(requests, START_UP_MINUTES, options::progress);
        var scores = benchmark.run(Contenders.ours(options.seed()).warm());
        var report = WarmReport.of(History.of(reading), scores);
        options.report(WarmTable.lines(report), report);
        return 0;
    }
}
