package io.forewarm.persona.inference;

import io.forewarm.model.persona.Distribution;

/**
 * Hysteresis: keeps personas from flapping between two values that are equally likely.
 *
 * @param margin by how much a new most likely value must lead before it replaces the old one; in [0, 1)
 */
public record Steadiness(double margin) {

    /** Enough to tell who leads, too little for anything else. */
    private static final double BY_A_HAIR = 1e-4;

    public Steadiness {
        if (!(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException("margin must be in [0, 1): " + margin);
        }
    }

    /** The new distribution; if its lead is too small, the old value and the leader share evenly instead. */
    <E extends Enum<E>> Distribution<E> steady(Distribution<E> before, Distribution<E> now) {
        E old = before.mostLikely();
        E leader = now.mostLikely();
        if (old == leader || now.share(leader) - now.share(old) >= margin) {
            return now;
        }
        double half = (now.share(leader) + now.share(old)) / 2;
        double hair = Math.min(BY_A_HAIR, half);
        return Distribution.of(old.getDeclaringClass(), value -> {
            if (value == leader) {
                return half - hair;
            }
            return value == old ? half + hair : now.share(value);
        });
    }
}
