package io.forewarm.replay.persona;

import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.profile.Profile;
import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The users of a log, each as what its jobs alone tell.
 *
 * @param all those with enough jobs, by their number in the trace
 */
record LogUsers(List<LogUser> all) {

    /** With fewer jobs a user has no habits yet. */
    static final int FEWEST_JOBS = 20;

    /**
     * A log spans years, and its label is over all of them: nothing is forgotten in so short a time. The running
     * service forgets within weeks.
     */
    private static final ProfileRules UNFADING = new ProfileRules(
            Duration.ofDays(3_650),
            Duration.ofDays(3_650),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(10));

    /**
     * One user.
     *
     * @param features what persona-service makes of its events, and what its jobs are like
     * @param firstHalf its first jobs
     * @param secondHalf the rest
     * @param queue the one that it used most, the lowest of equals
     */
    record LogUser(List<Double> features, Spectrum firstHalf, Spectrum secondHalf, int queue) {}

    /** Reads them off. */
    static LogUsers of(Trace trace) {
        int[] jobs = new int[trace.users()];
        for (int number = 0; number < trace.jobs().size(); number++) {
            jobs[trace.userOf(number)]++;
        }
        var reading = Arrays.stream(jobs).mapToObj(Reading::new).toList();
        var scenes = new Scenes(trace);
        for (int number = 0; number < trace.jobs().size(); number++) {
            reading.get(trace.userOf(number)).add(trace, number, scenes.next(number));
        }
        return new LogUsers(reading.stream()
                .filter(each -> each.jobs >= FEWEST_JOBS)
                .map(Reading::user)
                .toList());
    }

    /** One user while its jobs are read. */
    private static final class Reading {

        private final int jobs;
        private final Spectrum whole = new Spectrum();
        private final List<Spectrum> halves = List.of(new Spectrum(), new Spectrum());
        private final Map<Integer, Integer> queues = new HashMap<>();
        private Profile profile = Profile.NONE;
        private int read;

        Reading(int jobs) {
            this.jobs = jobs;
        }

        void add(Trace trace, int number, Scene scene) {
            var job = trace.jobs().get(number);
            profile = profile.after(JobEvents.of(trace, number), UNFADING);
            whole.add(job, scene);
            halves.get(read++ < jobs / 2 ? 0 : 1).add(job, scene);
            queues.merge(job.kind().queue(), 1, Integer::sum);
        }

        LogUser user() {
            var own = FeatureVector.of(profile, 0).standardised();
            var features = DoubleStream.concat(DoubleStream.of(own), DoubleStream.of(whole.features()))
                    .boxed()
                    .toList();
            var most = new ArrayList<>(queues.entrySet());
            most.sort(Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()));
            return new LogUser(
                    features,
                    halves.getFirst(),
                    halves.getLast(),
                    most.getFirst().getKey());
        }
    }
}
