package io.forewarm.replay.persona;

import io.forewarm.replay.trace.Job;

/**
 * One number about a job, and the bins in which it is counted. Amounts and times are binary logarithms, since people
 * think of them in factors. None is taken from the log's names for things (user, group, queue, partition, executable).
 */
enum Mark {
    /** log2 of the processors. */
    PROCESSORS(0, 13, 1) {
        @Override
        double of(Job job, Scene scene) {
            return log2(job.processors());
        }
    },
    /** log2 of the memory in kB. */
    MEMORY(4, 26, 2) {
        @Override
        double of(Job job, Scene scene) {
            return log2(job.memoryKilobytes());
        }
    },
    /** log2 of the seconds that the user thought it would run. */
    REQUESTED_TIME(5, 20, 1) {
        @Override
        double of(Job job, Scene scene) {
            return log2(job.requestedSeconds());
        }
    },
    /** log2 of the seconds that it ran. */
    RUN_TIME(0, 20, 2) {
        @Override
        double of(Job job, Scene scene) {
            return log2(job.runSeconds());
        }
    },
    /** Part of the time asked for in which it ran. */
    TIME_USED(0, 1.25, 0.25) {
        @Override
        double of(Job job, Scene scene) {
            return job.runSeconds() < 0 || job.requestedSeconds() <= 0
                    ? Double.NaN
                    : job.runSeconds() / (double) job.requestedSeconds();
        }
    },
    /** log2 of the seconds that it waited. */
    WAIT(0, 20, 2) {
        @Override
        double of(Job job, Scene scene) {
            return log2(job.waitSeconds());
        }
    },
    /** Part of the jobs of others around it that waited less: how soon the user's jobs have their turn. */
    TURN(0, 1, 0.125) {
        @Override
        double of(Job job, Scene scene) {
            return scene.shareThatWaitedLess();
        }
    },
    /** Hour of the user's day. */
    HOUR(0, 24, 4) {
        @Override
        double of(Job job, Scene scene) {
            return scene.localHour();
        }
    },
    /** log2 of the seconds since the user's job before. */
    GAP(0, 24, 2) {
        @Override
        double of(Job job, Scene scene) {
            return log2(scene.secondsSinceLast());
        }
    },
    /** 0 if it was completed, 1 if it broke, 2 if the log does not say. */
    OUTCOME(0, 3, 1) {
        @Override
        double of(Job job, Scene scene) {
            return switch (job.outcome()) {
                case COMPLETED -> 0;
                case BROKEN -> 1;
                case UNKNOWN -> 2;
            };
        }
    };

    private final double from;
    private final double width;
    private final int bins;

    Mark(double from, double to, double width) {
        this.from = from;
        this.width = width;
        this.bins = (int) Math.ceil((to - from) / width);
    }

    /** The number, or NaN where the log does not say. */
    abstract double of(Job job, Scene scene);

    int bins() {
        return bins;
    }

    /** The bin of a number; what lies outside goes to the first or the last. */
    int bin(double value) {
        return Math.clamp((int) Math.floor((value - from) / width), 0, bins - 1);
    }

    /** Of 0 it is that of 1. */
    private static double log2(long amount) {
        return amount < 0 ? Double.NaN : Math.log((double) Math.max(1, amount)) / Math.log(2);
    }
}
