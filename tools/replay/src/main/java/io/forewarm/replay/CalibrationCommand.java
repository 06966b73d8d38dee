package io.forewarm.replay;

import io.forewarm.replay.calibration.CalibrationBenchmark;
import io.forewarm.replay.calibration.CalibrationReport;
import io.forewarm.replay.report.History;
import io.forewarm.replay.warm.Requests;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do forecasts come true as often as they say? */
@Command(
        name = "calibration",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {"Whether what is said to come with 30 %% comes in 30 of 100 cases.", ""})
final class CalibrationCommand implements Callable<Integer> {

    private static final int MOMENTS = 400_000;

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Override
    public Integer call() throws Exception {
        var reading = options.read();
        var requests = Requests.of(reading.trace(), options.split());
        var horizons = new CalibrationBenchmark(options.seed(), MOMENTS, options::progress).run(requests);
        var report = CalibrationReport.of(History.of(reading), horizons);
        options.report(report.lines(), report);
        return 0;
    }
}
