package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Rhythm;

/** How often the mind may change: each minute while something is going on, less often in a long silence. */
final class Cells {

    /** Most cells are that long. */
    static final double USUAL_MINUTES = 5;

    private static final int HOUR = 60;
    private static final int WEEK = 7 * 24 * HOUR;

    private Cells() {}

    /** Length of the cell that begins at that minute. */
    static int minutes(Rhythm rhythm, int minute) {
        int silence = rhythm.silence(minute);
        if (silence < HOUR || rhythm.sinceEnd(minute) < 15) {
            return 1;
        }
        return silence < WEEK ? 5 : 15;
    }
}
