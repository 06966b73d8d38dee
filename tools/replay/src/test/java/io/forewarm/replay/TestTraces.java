package io.forewarm.replay;

import io.forewarm.replay.trace.Calendar;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Job.Outcome;
import io.forewarm.replay.trace.JobKind;
import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds traces of which only users, times and processors matter. */
public final class TestTraces {

    private final List<Job> jobs = new ArrayList<>();
    private Calendar calendar = Calendar.UNKNOWN;

    private TestTraces() {}

    public static TestTraces aTrace() {
        return new TestTraces();
    }

    public TestTraces on(Calendar when) {
        calendar = when;
        return this;
    }

    /** A user asks for one processor at each of these minutes. */
    public TestTraces asks(int user, int... minutes) {
        for (int minute : minutes) {
            asksFor(1, user, Duration.ofMinutes(minute));
        }
        return this;
    }

    public TestTraces asksFor(int processors, int user, Duration when) {
        jobs.add(new Job(
                user, when.toSeconds(), 0, 60, processors, Job.UNKNOWN, Job.UNKNOWN, JobKind.UNKNOWN, Outcome.UNKNOWN));
        return this;
    }

    public Trace build() {
        return new Trace("test", calendar, jobs);
    }
}
