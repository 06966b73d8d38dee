package io.forewarm.replay;

import io.forewarm.replay.newcomers.Newcomers;
import io.forewarm.replay.newcomers.NewcomersReport;
import io.forewarm.replay.persona.AuditPersonas;
import io.forewarm.replay.persona.JobEvents;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What it buys to know what kind of user somebody is. */
@Command(
        name = "newcomers",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "What the prior of a persona buys over each user's first 20 requests, with an interval from resampled users. In"
                    + " a log of jobs, or in a recording of what a Kubernetes API server posts to its audit webhook.",
            ""
        })
final class NewcomersCommand implements Callable<Integer> {

    @Mixin
    private TraceOptions options = new TraceOptions();

    @Override
    public Integer call() throws Exception {
        var report = report();
        options.report(report.lines(), report);
        return 0;
    }

    private NewcomersReport report() throws IOException {
        if (AuditPersonas.isRecording(options.file())) {
            var name = String.valueOf(options.file().getFileName());
            return Newcomers.inARecording().run(name, AuditPersonas.events(options.file()), options.seed());
        }
        var trace = options.read().trace();
        options.progress(
                "living through %d jobs of %d users".formatted(trace.jobs().size(), trace.users()));
        return Newcomers.in(trace).run(trace.name(), JobEvents.all(trace), options.seed());
    }
}
