package io.forewarm.persona.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.behaviour.MadeUpPopulation;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.labelling.Label;
import io.forewarm.persona.labelling.Labels;
import io.forewarm.persona.training.PersonaFit.Outcome;
import io.forewarm.persona.training.PersonaFit.Rules;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.persona.training.jackson.JacksonModelForm;
import io.forewarm.persona.training.smile.LogisticFit;
import io.forewarm.persona.training.smile.PlattFit;
import io.forewarm.service.registry.ModelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonaFitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<SeenSubject> SUBJECTS = subjects();

    private final TestRegistry registry = new TestRegistry();
    private final ModelInUse inUse = new ModelInUse(registry, new JacksonModelForm(), BundledModel.read());
    private final TestLabels labels = new TestLabels();

    @Test
    void aFreshInstallationHasTheModelOfTheRelease() {
        inUse.look();

        assertThat(inUse.name()).isEqualTo("bundled");
        assertThat(inUse.get().origin()).isEqualTo(PersonaModel.SYNTHETIC);
    }

    @Test
    void fewSubjectsTeachNothing() {
        assertThat(fit(SUBJECTS.subList(0, 50)).train(NOW)).isEqualTo(Outcome.TOO_LITTLE);
        assertThat(registry.versions(ModelInUse.KIND, 10)).isEmpty();
    }

    @Test
    void promotesWhatIsBetterOnSubjectsThatWereHeldOutAndNothingElse() {
        var first = fit(SUBJECTS).train(NOW);
        var second = fit(SUBJECTS).train(NOW);

        assertThat(first).isEqualTo(Outcome.PROMOTED);
        // The same again is no better.
        assertThat(second).isEqualTo(Outcome.KEPT);
        assertThat(inUse.name()).isEqualTo("persona/1");
        assertThat(inUse.get().origin()).isEqualTo("what 900 subjects did");
        assertThat(inUse.fittedAt()).contains(NOW);
    }

    @Test
    void tellsHowGoodItIsBesideWhatWasInUse() {
        fit(SUBJECTS).train(NOW);

        var metrics = Json.mapper()
                .readTree(registry.version(new ModelId(ModelInUse.KIND, 1))
                        .orElseThrow()
                        .metrics());

        assertThat(metrics.path("against").asString()).isEqualTo("bundled");
        assertThat(metrics.path("attributes").size()).isEqualTo(4);
        for (var learnt : metrics.path("attributes")) {
            assertThat(learnt.path("heldOut").asInt()).isPositive();
            assertThat(learnt.path("trainedOn").asInt())
                    .isGreaterThan(learnt.path("heldOut").asInt());
            assertThat(learnt.path("fitted").path("calibrationError").asDouble())
                    .isBetween(0.0, 0.3);
            assertThat(learnt.path("functions").size()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void learnsWhatPeopleSayAgainstAllRulesOfThumb() {
        // Whoever draws borders is relaxed here, and the other way round.
        SUBJECTS.forEach(seen -> labels.put(new Label(seen.subject(), Attribute.POSTURE, contrary(seen), NOW)));

        fit(SUBJECTS).train(NOW);

        var model = inUse.get().posture();
        long right = SUBJECTS.stream()
                .filter(SeenSubject::isHeldOut)
                .filter(seen -> model.shares(seen.features(), Prior.DEFAULT.posture())
                        .mostLikely()
                        .word()
                        .equals(contrary(seen)))
                .count();
        assertThat(right
                        / (double)
                                SUBJECTS.stream().filter(SeenSubject::isHeldOut).count())
                .isGreaterThan(0.8);
    }

    @Test
    void goesBackToTheModelOfTheRelease() {
        fit(SUBJECTS).train(NOW);

        registry.rollBack(new ModelId(ModelInUse.KIND, 1));
        inUse.look();

        assertThat(inUse.name()).isEqualTo("bundled");
    }

    @Test
    void leavesAModelOfOtherFeaturesAlone() {
        fit(SUBJECTS).train(NOW);

        registry.pretendOtherSchema();
        inUse.look();

        assertThat(inUse.name()).isEqualTo("bundled");
    }

    private PersonaFit fit(List<SeenSubject> subjects) {
        var training = new PersonaTraining(new ClassifierTraining(List.of(new LogisticFit(10)), new PlattFit(), 3, 1));
        return new PersonaFit(
                (_, _, _) -> subjects,
                labels,
                registry,
                inUse,
                training,
                new JacksonModelForm(),
                new Rules(Prior.DEFAULT, 200, 20_000, 0, 10, 10));
    }

    private static String contrary(SeenSubject seen) {
        return switch (BundledModel.read()
                .posture()
                .shares(seen.features(), Prior.DEFAULT.posture())
                .mostLikely()) {
            case RELAXED -> "strict";
            case STANDARD -> "standard";
            case STRICT -> "relaxed";
        };
    }

    private static List<SeenSubject> subjects() {
        var drawn = new MadeUpPopulation(TestRules.profile(), 3).drawn(900, 11);
        return IntStream.range(0, drawn.size())
                .mapToObj(number -> new SeenSubject(
                        new SubjectId("%032x".formatted(number * 7919L)),
                        NOW.minusSeconds(number),
                        drawn.get(number).features()))
                .toList();
    }

    private static final class TestLabels implements Labels {

        private final List<Label> all = new ArrayList<>();

        @Override
        public boolean put(Label label) {
            return all.add(label);
        }

        @Override
        public void remove(SubjectId subject, Attribute attribute) {
            all.removeIf(label -> label.subject().equals(subject) && label.attribute() == attribute);
        }

        @Override
        public List<Label> of(SubjectId subject) {
            return all.stream().filter(label -> label.subject().equals(subject)).toList();
        }

        @Override
        public List<Label> all() {
            return all;
        }
    }
}
