package io.forewarm.replay.trace;

import io.forewarm.replay.trace.Job.Outcome;
import java.util.regex.Pattern;

/** One job of a log in the Standard Workload Format: 18 numbers, of which -1 means unknown. */
final class SwfLine {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int FIELDS = 18;

    /** Three thousand years, so that minutes fit an int. */
    private static final long LATEST_SUBMISSION = 100_000_000_000L;

    private final String[] fields;

    private SwfLine(String[] fields) {
        this.fields = fields;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it isn't such a line; the message says why
     */
    static Job toJob(String line) {
        var fields = BLANK.split(line.strip());
        if (fields.length < FIELDS) {
            throw new IllegalArgumentException("%d fields instead of %d".formatted(fields.length, FIELDS));
        }
        return new SwfLine(fields).job();
    }

    private Job job() {
        int asked = whole(8);
        return new Job(
                whole(12),
                submission(),
                known(3),
                known(4),
                asked > 0 ? asked : Math.max(whole(5), Job.UNKNOWN),
                known(10),
                known(9),
                new JobKind(whole(13), whole(14), whole(15), whole(16)),
                outcome(whole(11)));
    }

    /** The format's status: 3 and 4 are the last part of a job that was checkpointed, 2 an earlier one. */
    private static Outcome outcome(int status) {
        return switch (status) {
            case 1, 3 -> Outcome.COMPLETED;
            case 0, 4, 5 -> Outcome.BROKEN;
            default -> Outcome.UNKNOWN;
        };
    }

    private long submission() {
        long seconds = number(2);
        if (seconds < 0 || seconds > LATEST_SUBMISSION) {
            throw new IllegalArgumentException("no time of submission: " + fields[1]);
        }
        return seconds;
    }

    /** Negative numbers all mean unknown: some logs have a -2 or a start before the submission. */
    private long known(int field) {
        return Math.max(Job.UNKNOWN, number(field));
    }

    private int whole(int field) {
        return Math.toIntExact(number(field));
    }

    /** Counted from 1, as the format's definition does. A fraction, which a few logs have in averages, is cut off. */
    private long number(int field) {
        var text = fields[field - 1];
        double value = Double.parseDouble(text);
        if (!(Math.abs(value) < 1e15)) {
            throw new IllegalArgumentException("field %d is no number of this world: %s".formatted(field, text));
        }
        return (long) value;
    }
}
