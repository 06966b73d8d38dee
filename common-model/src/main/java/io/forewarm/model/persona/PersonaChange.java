package io.forewarm.model.persona;

import java.time.Instant;
import java.util.List;

/**
 * That a subject began to behave in another way.
 *
 * @param at time of the activity at which it was noticed
 * @param from name of the persona that it had before it began to; empty where there was none
 * @param to name of the persona that it has now; it follows the new behaviour for as long as no other change is found
 * @param because what differs, most telling first
 */
public record PersonaChange(Instant at, String from, String to, List<String> because) {

    public PersonaChange {
        because = List.copyOf(because);
    }

    /** The same change, of which more is known now. */
    public PersonaChange leadingTo(String name) {
        return new PersonaChange(at, from, name, because);
    }
}
