package io.forewarm.replay.trace;

/**
 * The log's own numbers for what a job is; each {@link Job#UNKNOWN} where the log does not say.
 *
 * @param group of users
 * @param executable the application
 * @param queue the class that the user chose
 * @param partition of the machine
 */
public record JobKind(int group, int executable, int queue, int partition) {

    public static final JobKind UNKNOWN = new JobKind(Job.UNKNOWN, Job.UNKNOWN, Job.UNKNOWN, Job.UNKNOWN);
}
