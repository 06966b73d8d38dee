package io.forewarm.persona.inference;

import io.forewarm.persona.profile.Profile;
import java.util.Optional;

/**
 * All that is kept about a subject.
 *
 * @param said what was last published about it
 */
public record Subject(Profile profile, Optional<Said> said) {

    public static final Subject UNKNOWN = new Subject(Profile.NONE, Optional.empty());

    /** What was last published about a subject, as far as the next time depends on it. */
    public record Said(Beliefs beliefs, String cluster) {}
}
