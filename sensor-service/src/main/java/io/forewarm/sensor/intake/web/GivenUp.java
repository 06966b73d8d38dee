package io.forewarm.sensor.intake.web;

/** Mark of a request whose body nobody waits for any longer, so that the server does not read it to its end. */
public final class GivenUp {

    /** Name of the attribute; any value will do. */
    public static final String ATTRIBUTE = "io.forewarm.sensor.intake.given-up";

    private GivenUp() {}
}
