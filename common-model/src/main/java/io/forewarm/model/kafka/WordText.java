package io.forewarm.model.kafka;

import io.forewarm.model.Word;
import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The words of activity and personas, put together once rather than for each record. */
final class WordText {

    private static final Map<Word, String> WORDS = words();

    private WordText() {}

    static String of(Word word) {
        return Objects.requireNonNull(WORDS.get(word));
    }

    private static Map<Word, String> words() {
        var words = new IdentityHashMap<Word, String>();
        Stream.<Word[]>of(
                        Source.values(),
                        Action.values(),
                        Outcome.values(),
                        ClientKind.values(),
                        Environment.values(),
                        SecurityProfile.values(),
                        SecuritySignal.values(),
                        Placement.values(),
                        Skill.values(),
                        UseCase.values(),
                        Sensitivity.values(),
                        Posture.values())
                .flatMap(Arrays::stream)
                .forEach(word -> words.put(word, word.word()));
        return words;
    }
}
