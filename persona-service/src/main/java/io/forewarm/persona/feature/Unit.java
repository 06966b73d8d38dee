package io.forewarm.persona.feature;

import java.util.Locale;

/** What a feature is measured in. */
public enum Unit {
    /** Part of a whole, in [0, 1]. */
    SHARE {
        @Override
        public String text(double value) {
            return Math.round(100 * value) + "%";
        }
    },
    /** Binary logarithm of an amount. */
    LOG2 {
        @Override
        public String text(double value) {
            double amount = Math.pow(2, value);
            return amount < 10 ? String.format(Locale.ROOT, "%.2g", amount) : Long.toString(Math.round(amount));
        }
    },
    /** Standard deviation of a binary logarithm. */
    SPREAD {
        @Override
        public String text(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    };

    /** A value for people. */
    public abstract String text(double value);
}
