package io.forewarm.persona.change;

import java.util.List;

/**
 * That behaviour became another.
 *
 * @param because what differs, most telling first
 */
public record Shift(List<String> because) {

    public Shift {
        because = List.copyOf(because);
    }
}
