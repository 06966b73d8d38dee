package io.forewarm.persona.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.jackson.Json;
import io.forewarm.model.persona.Distribution;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.training.AttributeModel;
import io.forewarm.persona.training.ClassifierTraining;
import io.forewarm.persona.training.LabelledSubject;
import io.forewarm.persona.training.PersonaModel;
import io.forewarm.persona.training.PersonaTraining;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.persona.training.smile.LogisticFit;
import io.forewarm.persona.training.smile.PlattFit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The model that comes with a release is what training makes of made-up users. With {@code -Dforewarm.model=write} the
 * file is written anew.
 */
class BundledModelTest {

    private static final MadeUpPopulation POPULATION = new MadeUpPopulation(TestRules.profile(), 3);

    @Test
    void isWhatTrainingMakesOfMadeUpUsers() throws Exception {
        var trained = new PersonaTraining(
                        new ClassifierTraining(List.of(new LogisticFit(10), new LogisticFit(40)), new PlattFit(), 3, 1))
                .train(POPULATION.drawn(1_200, 1), PersonaModel.SYNTHETIC);
        var json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(trained);
        if ("write".equals(System.getProperty("forewarm.model"))) {
            Files.writeString(
                    Path.of("src/main/resources/io/forewarm/persona/training/jackson", BundledModel.RESOURCE), json);
        }

        var bundled = BundledModel.read();

        for (var subject : POPULATION.drawn(20, 7)) {
            double[] row = subject.features().standardised();
            assertThat(bundled.skill().logistic().shares(row))
                    .usingComparatorWithPrecision(1e-3)
                    .containsExactly(trained.skill().logistic().shares(row));
        }
    }

    @Test
    void tellsMadeUpUsersApartThatItHasNotSeen() {
        var model = BundledModel.read();
        var unseen = POPULATION.drawn(300, 99);

        // By chance it would be a quarter, or a third; half and more of what is drawn for a value overlaps with others.
        assertThat(right(unseen, model.useCase(), LabelledSubject::useCase)).isGreaterThan(0.8);
        assertThat(right(unseen, model.posture(), LabelledSubject::posture)).isGreaterThan(0.7);
        assertThat(right(unseen, model.skill(), LabelledSubject::skill)).isGreaterThan(0.6);
        assertThat(right(unseen, model.sensitivity(), LabelledSubject::sensitivity))
                .isGreaterThan(0.6);
    }

    private static <E extends Enum<E>> double right(
            List<LabelledSubject> subjects, AttributeModel model, Function<LabelledSubject, E> attribute) {
        return subjects.stream()
                        .filter(subject -> model.shares(
                                                subject.features(),
                                                Distribution.uniform(
                                                        attribute.apply(subject).getDeclaringClass()))
                                        .mostLikely()
                                == attribute.apply(subject))
                        .count()
                / (double) subjects.size();
    }
}
