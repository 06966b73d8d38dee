package io.forewarm.quickstart.playback;

import java.time.Instant;

/** Says when it is time for the next step. */
public interface Metronome {

    /** Waits until the played time has come; returns false at once when the playback is to stop. */
    boolean reached(Instant time);
}
