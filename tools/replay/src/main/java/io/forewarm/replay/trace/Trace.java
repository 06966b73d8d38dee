package io.forewarm.replay.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was recorded, in order of submission; jobs of the same second stay in the order of the log. Immutable.
 *
 * <p>Users are numbered densely, 0 up to {@link #users()} exclusive, in the order in which they appear, so that state
 * per user fits in an array.
 */
public final class Trace {

    private final String name;
    private final Calendar calendar;
    private final List<Job> jobs;
    private final int[] userOfJob;
    private final int users;

    public Trace(String name, Calendar calendar, List<Job> jobs) {
        this.name = name;
        this.calendar = calendar;
        this.jobs = jobs.stream()
                .sorted(Comparator.comparingLong(Job::submitSeconds))
                .toList();
        this.userOfJob = new int[jobs.size()];
        this.users = numberUsers(this.jobs, userOfJob);
    }

    private static int numberUsers(List<Job> jobs, int[] userOfJob) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int job = 0; job < userOfJob.length; job++) {
            int next = numbers.size();
            userOfJob[job] = numbers.computeIfAbsent(jobs.get(job).user(), _ -> next);
        }
        return numbers.size();
    }

    /** What it is called in reports. */
    public String name() {
        return name;
    }

    public Calendar calendar() {
        return calendar;
    }

    public List<Job> jobs() {
        return jobs;
    }

    /** How many users there are. */
    public int users() {
        return users;
    }

    /** The dense number of the user of {@code jobs().get(job)}. */
    public int userOf(int job) {
        return userOfJob[job];
    }
}
