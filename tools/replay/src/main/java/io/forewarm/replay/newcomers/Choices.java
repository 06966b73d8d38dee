package io.forewarm.replay.newcomers;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.prediction.choice.Wants;

/** How well it was known what one user, or many, would ask for. */
final class Choices {

    /** Of a bundle that was not thought of at all. */
    private static final double HARDLY = 1e-9;

    private int guesses;
    private double surprise;
    private int right;

    void add(Wants wants, BundleId came) {
        guesses++;
        surprise -= Math.log(Math.max(HARDLY, wants.share(came)));
        var likely = wants.likely(0);
        right += !likely.isEmpty() && likely.getFirst().equals(came) ? 1 : 0;
    }

    /** Adds the same guesses so many times. */
    void add(Choices others, int times) {
        guesses += times * others.guesses;
        surprise += times * others.surprise;
        right += times * others.right;
    }

    int guesses() {
        return guesses;
    }

    /** Mean surprise in nats. */
    double logLoss() {
        return guesses == 0 ? 0 : surprise / guesses;
    }

    /** Share of guesses whose most probable bundle it was. */
    double top1() {
        return guesses == 0 ? 0 : right / (double) guesses;
    }
}
