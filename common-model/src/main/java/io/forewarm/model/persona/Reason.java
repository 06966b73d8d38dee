package io.forewarm.model.persona;

/**
 * One thing that speaks for a value of a persona's attribute.
 *
 * @param attribute {@code skill}, {@code use-case}, {@code sensitivity} or {@code posture}
 * @param value the value it speaks for, in the attribute's words
 * @param feature name of the feature
 * @param weight how much it adds to the log-odds of that value; may be negative
 * @param text the same for people
 */
public record Reason(String attribute, String value, String feature, double weight, String text) {

    public Reason {
        if (Double.isNaN(weight)) {
            throw new IllegalArgumentException("weight must be a number: " + weight);
        }
    }
}
