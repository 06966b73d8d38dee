package io.forewarm.replay.choice;

import io.forewarm.replay.trace.Job;

/** Which jobs count as the same thing. */
public enum Bundling {
    /** Power-of-two classes of the processors asked for: 1, 2, 3 to 4, 5 to 8; and of memory, where the log has it. */
    CLASSES("size class") {
        @Override
        int bundleOf(Job job) {
            return MEMORY_CLASSES * classOf(job.processors())
                    + (job.memoryKilobytes() > 0 ? 1 + classOf(job.memoryKilobytes()) : 0);
        }
    },

    /** Exactly as many processors. */
    EXACT("exact size") {
        @Override
        int bundleOf(Job job) {
            return Math.max(0, job.processors());
        }
    };

    private static final int MEMORY_CLASSES = 64;

    private final String label;

    Bundling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A number for the bundle; larger jobs have larger numbers. Unknown sizes are the smallest. */
    abstract int bundleOf(Job job);

    /** 0 for at most 1, 1 for 2, 2 for 3 and 4, 3 for 5 to 8 and so on. */
    public static int classOf(long size) {
        return size <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(size - 1);
    }
}
