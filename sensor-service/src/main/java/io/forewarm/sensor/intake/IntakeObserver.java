package io.forewarm.sensor.intake;

import io.forewarm.model.activity.Source;
import java.time.Duration;

/** Is told how the intake fares. */
public interface IntakeObserver {

    /** Looks the other way. */
    IntakeObserver NONE = (source, taken, took) -> {};

    /**
     * A delivery was answered.
     *
     * @param took from the delivery to the answer, by the machine's clock
     */
    void answered(Source source, Taken taken, Duration took);

    /**
     * A delivery was refused as a whole: nothing in it was looked at.
     *
     * @param reason from a short list
     */
    default void refused(Source source, String reason) {}
}
