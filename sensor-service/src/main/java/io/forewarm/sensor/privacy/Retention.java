package io.forewarm.sensor.privacy;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets people who have not been at work for long: their row goes, and with it the salt, so that what is left of
 * their subject anywhere is nobody's. To do it twice changes nothing.
 *
 * <p>No order goes to the other services as for an erasure: a subject is made from the person's id, which is in no row.
 */
public final class Retention {

    private static final Logger LOGGER = LoggerFactory.getLogger(Retention.class);

    private final PeopleStore store;
    private final Duration unseen;

    /** Forgets who was not seen for so long. */
    public Retention(PeopleStore store, Duration unseen) {
        this.store = store;
        this.unseen = unseen;
    }

    /** Forgets whom it is time to forget; what cannot be done just now is done the next time. */
    public void apply(Instant now) {
        try {
            int forgotten = store.removeUnseenSince(now.minus(unseen));
            if (forgotten > 0) {
                LOGGER.atInfo().addKeyValue("people", forgotten).log("forgot people who are no longer at work");
            }
        } catch (SubjectsUnavailableException e) {
            LOGGER.atWarn().addKeyValue("cause", e.getCause()).log("nobody could be forgotten");
        }
    }
}
