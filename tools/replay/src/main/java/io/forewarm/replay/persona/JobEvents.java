package io.forewarm.replay.persona;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.Source;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Jobs as the events that a platform would have sent: somebody asks for a job of some size. */
public final class JobEvents {

    private static final TenantId TENANT = new TenantId("log");
    private static final Target JOBS = new Target("jobs", "", "", Environment.UNKNOWN);
    private static final long KILOBYTES = 1024;

    private JobEvents() {}

    /** All of a trace, in its order. */
    public static List<ActivityEvent> all(Trace trace) {
        return IntStream.range(0, trace.jobs().size())
                .mapToObj(number -> of(trace, number))
                .toList();
    }

    static ActivityEvent of(Trace trace, int number) {
        var job = trace.jobs().get(number);
        return new ActivityEvent(
                new EventId("job-" + number),
                TENANT,
                new SubjectId("%032x".formatted(trace.userOf(number))),
                trace.calendar().at(job.submitSeconds()),
                Source.CLOUDEVENTS,
                Action.CREATE,
                JOBS,
                job.outcome() == Job.Outcome.BROKEN ? Outcome.FAILED : Outcome.SUCCESS,
                Duration.ofSeconds(Math.max(0, job.waitSeconds())),
                ClientKind.CLI,
                Optional.of(wanted(job)),
                Set.of());
    }

    private static ResourceSpec wanted(Job job) {
        int processors = Math.max(0, job.processors());
        long memoryMib = Math.max(0, job.memoryKilobytes()) * processors / KILOBYTES;
        return new ResourceSpec(
                new Amounts(processors, memoryMib, 0),
                Amounts.NONE,
                1,
                0,
                0,
                SecurityProfile.BASELINE,
                "",
                Placement.ON_DEMAND);
    }
}
