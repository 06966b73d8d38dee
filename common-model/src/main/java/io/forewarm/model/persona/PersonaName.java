package io.forewarm.model.persona;

/**
 * The named persona that lies nearest, such as "DevOps expert".
 *
 * @param share probability that the subject has all the values which the name stands for; in [0, 1]
 */
public record PersonaName(String name, double share) {

    public PersonaName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1]: " + share);
        }
    }
}
