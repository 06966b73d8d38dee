package io.forewarm.persona.inference;

import io.forewarm.persona.change.Conduct;
import java.util.function.Supplier;

/**
 * Names of the personas that a subject had some while ago. A change is only noticed when a window is full of it, and by
 * then the persona has followed.
 *
 * @param older one to two windows ago; empty where there was none
 * @param newer less than a window ago
 * @param events since then
 */
public record Former(String older, String newer, int events) {

    static final Former NONE = new Former("", "", 0);

    /** With one event more. */
    Former after(Supplier<String> name) {
        return events + 1 < Conduct.WINDOW ? new Former(older, newer, events + 1) : new Former(newer, name.get(), 0);
    }
}
