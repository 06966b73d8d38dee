package io.forewarm.persona.attribute;

import io.forewarm.model.Word;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.Arrays;
import java.util.List;

/** The four things that a persona says. */
public enum Attribute implements Word {
    SKILL(Skill.class),
    USE_CASE(UseCase.class),
    SENSITIVITY(Sensitivity.class),
    POSTURE(Posture.class);

    private final Class<? extends Enum<?>> type;

    <E extends Enum<E> & Word> Attribute(Class<E> type) {
        this.type = type;
    }

    /** The enum of its values. */
    public Class<? extends Enum<?>> type() {
        return type;
    }

    /** Its values as people read them, in their order. */
    public List<String> words() {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Word) value).word())
                .toList();
    }

    /**
     * The place of a value among these.
     *
     * @throws IllegalArgumentException naming the known words, if it is none of them
     */
    public int numberOf(String word) {
        int number = words().indexOf(word);
        if (number < 0) {
            throw new IllegalArgumentException("value must be one of %s: '%s'".formatted(words(), word));
        }
        return number;
    }
}
