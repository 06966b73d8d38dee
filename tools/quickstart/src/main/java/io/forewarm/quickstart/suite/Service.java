package io.forewarm.quickstart.suite;

import java.util.Locale;

/** The four services, in the order in which an event passes them. */
public enum Service {
    SENSOR(0),
    PERSONA(1),
    PREDICTION(2),
    ORCHESTRATOR(3);

    private final int place;

    Service(int place) {
        this.place = place;
    }

    /** Its name, such as {@code sensor-service}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** Its port when the services have neighbouring ports. */
    public int port(int first) {
        return first + place;
    }
}
