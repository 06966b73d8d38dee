package io.forewarm.orchestrator.unit;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.provisioning.UnitId;
import java.util.random.RandomGenerator;

/** Fresh names of units, such as {@code job-large-8k2m4x0q1zcc}. */
public final class UnitIds {

    /** With 36^12 names, two of a million units of one bundle are alike once in ten million times. */
    private static final int LENGTH = 12;

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    /** What a backend hangs on to the name must still fit into 63 characters. */
    private static final int MOST_OF_BUNDLE = 40;

    private final RandomGenerator random;

    public UnitIds(RandomGenerator random) {
        this.random = random;
    }

    public UnitId next(BundleId bundle) {
        var name = bundle.value();
        var start = name.substring(0, Math.min(name.length(), MOST_OF_BUNDLE));
        return new UnitId(start + "-" + randomPart());
    }

    /** Letters and digits that nobody else has drawn. */
    public String randomPart() {
        var part = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            part.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return part.toString();
    }
}
