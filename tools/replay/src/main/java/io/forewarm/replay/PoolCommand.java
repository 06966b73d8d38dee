package io.forewarm.replay;

import io.forewarm.replay.choice.Bundling;
import io.forewarm.replay.pool.Claims;
import io.forewarm.replay.pool.PoolBenchmark;
import io.forewarm.replay.report.History;
import io.forewarm.replay.report.PoolReport;
import io.forewarm.replay.report.PoolTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Pooled warmth: who keeps units ready for anybody with the fewest idle hours? */
@Command(
        name = "pool",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {"Units that anybody may take: idle hours at equal shares of claims that find one ready.", ""})
final class PoolCommand implements Callable<Integer> {

    private static final List<Integer> START_UP_MINUTES = List.of(2, 5);

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Override
    public Integer call() throws Exception {
        var reading = options.read();
        var claims = Claims.of(reading.trace(), processors -> Bundling.classOf(processors), options.split());
        var benchmark = new PoolBenchmark(claims, options.seed(), options::progress);
        var report = PoolReport.of(
                History.of(reading),
                START_UP_MINUTES.stream().map(benchmark::run).toList());
        options.report(PoolTable.lines(report), report);
        return 0;
    }
}
