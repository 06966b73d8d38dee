package io.forewarm.persona.inference;

import java.time.Duration;

/** Told what inference does, for whoever counts it. Called by several threads. */
public interface PersonaListener {

    /** One event was handled. */
    void handled(Duration took);

    /** A persona is being published. */
    void published(PersonaInference.News news);
}
