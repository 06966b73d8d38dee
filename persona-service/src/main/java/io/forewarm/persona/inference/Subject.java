package io.forewarm.persona.inference;

import io.forewarm.model.persona.PersonaChange;
import io.forewarm.persona.change.Conduct;
import io.forewarm.persona.profile.Profile;
import java.util.Optional;

/**
 * All that is kept about a subject.
 *
 * @param conduct how it behaves lately, and how before
 * @param former names that it had before
 * @param said what was last published about it
 */
public record Subject(Profile profile, Conduct conduct, Former former, Optional<Said> said) {

    public static final Subject UNKNOWN = new Subject(Profile.NONE, Conduct.NONE, Former.NONE, Optional.empty());

    /**
     * What was last published about a subject, as far as the next time depends on it.
     *
     * @param changed the last change of behaviour, if there ever was one
     */
    public record Said(Beliefs beliefs, String cluster, Optional<PersonaChange> changed) {}
}
