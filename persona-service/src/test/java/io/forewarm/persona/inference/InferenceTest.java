package io.forewarm.persona.inference;

import static io.forewarm.persona.TestEvents.NINE;
import static io.forewarm.persona.TestEvents.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.change.Conduct;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.ClusterModel.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final Knowledge KNOWLEDGE = TestRules.knowledge();

    private final PersonaInference inference = TestRules.inference();

    @Test
    void hardlyLeavesThePriorWithOneEvent() {
        var step = inference.after(Subject.UNKNOWN, anEvent().build(), KNOWLEDGE);

        var persona = step.news().orElseThrow().persona();
        assertThat(Beliefs.of(Prior.DEFAULT).distanceTo(beliefs(persona))).isLessThan(0.05);
        assertThat(persona.evidence()).isEqualTo(1);
        assertThat(persona.cluster()).isEmpty();
        assertThat(step.news().orElseThrow().changed()).containsExactlyInAnyOrder(Attribute.values());
    }

    @Test
    void saysNothingTwice() {
        var first = inference.after(Subject.UNKNOWN, anEvent().build(), KNOWLEDGE);

        var second = inference.after(first.subject(), anEvent().build(), KNOWLEDGE);

        assertThat(second.news()).isEmpty();
        assertThat(second.subject().said()).isEqualTo(first.subject().said());
    }

    @Test
    void learnsThatAPipelineTests() {
        var said = new ArrayList<Persona>();
        var subject = Subject.UNKNOWN;
        for (int i = 0; i < 200; i++) {
            var event = anEvent()
                    .client(ClientKind.AUTOMATION)
                    .action(i % 4 == 0 ? Action.CREATE : Action.LIST)
                    .kind("jobs")
                    .after(Duration.ofSeconds(i))
                    .build();
            var step = inference.after(subject, event, KNOWLEDGE);
            subject = step.subject();
            step.news().ifPresent(news -> said.add(news.persona()));
        }

        var last = said.getLast();
        assertThat(last.useCase().mostLikely()).isEqualTo(UseCase.TESTING);
        assertThat(last.because().getFirst().text())
                .isEqualTo("acts through a pipeline in 99% of its actions; usual is 10%");
        assertThat(last.because()).isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
        assertThat(said).hasSizeLessThan(10);
    }

    @Test
    void saysWhenTheClusterIsAnother() {
        var first = inference.after(Subject.UNKNOWN, anEvent().build(), KNOWLEDGE);
        var here = new ClusterModel(
                Feature.schema(), List.of(new Cluster("cluster-1", new double[Feature.values().length])));

        var second = inference.after(first.subject(), anEvent().build(), new Knowledge(KNOWLEDGE.model(), here));

        assertThat(second.news().orElseThrow().persona().cluster()).isEqualTo("cluster-1");
        assertThat(second.news().orElseThrow().changed()).isEmpty();
    }

    @Test
    void saysWhenSomebodyBeginsToBehaveInAnotherWay() {
        var subject = Subject.UNKNOWN;
        var said = new ArrayList<PersonaInference.News>();
        for (int i = 0; i < 120; i++) {
            var calm = anEvent().after(Duration.ofMinutes(i)).kind(i % 3 == 0 ? "services" : "pods");
            var busy = anEvent()
                    .after(Duration.ofSeconds(3600 + i))
                    .kind("jobs")
                    .action(Action.CREATE)
                    .client(ClientKind.AUTOMATION);
            var step = inference.after(subject, (i < 60 ? calm : busy).build(), KNOWLEDGE);
            subject = step.subject();
            step.news().ifPresent(said::add);
        }

        var shifts = said.stream().filter(PersonaInference.News::shifted).toList();
        assertThat(shifts).hasSize(1);
        var noticed = shifts.getFirst().persona();
        assertThat(noticed.evidence()).isEqualTo(2 * Conduct.WINDOW);
        var change = said.getLast().persona().changed().orElseThrow();
        assertThat(change.at()).isEqualTo(noticed.at()).isBefore(NINE.plusSeconds(3600 + 60 + 30));
        assertThat(change.from()).isEqualTo("Developer");
        assertThat(change.to())
                .isEqualTo(said.getLast().persona().nearest().name())
                .isEqualTo("Release engineer");
        assertThat(change.because()).first().asString().startsWith("what it works with: ");
        assertThat(said.getFirst().persona().changed()).isEmpty();
    }

    @Test
    void keepsTheOldValueUntilTheNewOneLeadsClearly() {
        var steadiness = new Steadiness(0.1);
        var before = skills(0.5, 0.4, 0.1);

        assertThat(steadiness.steady(before, skills(0.42, 0.48, 0.1)).mostLikely())
                .isEqualTo(Skill.BEGINNER);
        assertThat(steadiness.steady(before, skills(0.42, 0.48, 0.1)).share(Skill.EXPERT))
                .isEqualTo(0.1);
        assertThat(steadiness.steady(before, skills(0.3, 0.6, 0.1)).mostLikely())
                .isEqualTo(Skill.INTERMEDIATE);
        assertThat(steadiness.steady(before, skills(0.3, 0.6, 0.1))).isEqualTo(skills(0.3, 0.6, 0.1));
    }

    @Test
    void namesWhatIsMostProbable() {
        var expertsOnly = List.of(
                new NamedPersona("Learner", Set.of(Skill.BEGINNER), Set.of(), Set.of(), Set.of()),
                new NamedPersona("Master", Set.of(Skill.INTERMEDIATE, Skill.EXPERT), Set.of(), Set.of(), Set.of()));

        var nearest = NamedPersona.nearest(expertsOnly, Beliefs.of(Prior.DEFAULT));

        assertThat(nearest.name()).isEqualTo("Master");
        assertThat(nearest.share()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Steadiness(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new InferenceRules(Prior.DEFAULT, 0, 1, 0.1, new Steadiness(0), 2.5, NamedPersona.DEFAULTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new InferenceRules(Prior.DEFAULT, 1, 1, 0, new Steadiness(0), 2.5, NamedPersona.DEFAULTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InferenceRules(Prior.DEFAULT, 1, 1, 0.1, new Steadiness(0), 2.5, List.of()));
    }

    private static Beliefs beliefs(Persona persona) {
        return new Beliefs(persona.skill(), persona.useCase(), persona.sensitivity(), persona.posture());
    }

    private static Distribution<Skill> skills(double beginner, double intermediate, double expert) {
        return new Distribution<>(
                Map.of(Skill.BEGINNER, beginner, Skill.INTERMEDIATE, intermediate, Skill.EXPERT, expert));
    }
}
