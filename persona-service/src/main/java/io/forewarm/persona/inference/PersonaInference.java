package io.forewarm.persona.inference;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.persona.training.PersonaModel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one event of a subject and decides what to believe and whether to say so. A pure function: no clock, no store.
 *
 * <p>The model's shares are drawn towards the prior by lack of evidence: {@code (n * model + k * prior) / (n + k)},
 * where n is the decayed number of events and k the prior's strength.
 */
public record PersonaInference(ProfileRules profileRules, InferenceRules rules) {

    /**
     * What an event led to.
     *
     * @param subject what to keep
     * @param news what to publish, if anything
     */
    public record Step(Subject subject, Optional<News> news) {}

    /**
     * Something worth publishing.
     *
     * @param features what the persona rests on
     * @param changed attributes whose most likely value is another than before; all of them if it is the first
     */
    public record News(Persona persona, FeatureVector features, Set<Attribute> changed) {}

    /**
     * Handles one event of a subject.
     *
     * @throws IllegalStateException if the model is about other features than this release makes
     */
    public Step after(Subject subject, ActivityEvent event, Knowledge knowledge) {
        knowledge.requireSchema(Feature.schema());
        var profile = subject.profile().after(event, profileRules);
        var features = FeatureVector.of(profile, rules.recentWeight());
        var now = steadied(beliefs(knowledge.model(), features, profile.evidence()), subject.said());
        var cluster = knowledge
                .clusters()
                .nearest(
                        features.standardised(),
                        subject.said().map(Subject.Said::cluster).orElse(""));
        if (!isNews(subject.said(), now, cluster)) {
            return new Step(new Subject(profile, subject.said()), Optional.empty());
        }
        var persona = new Persona(
                event.tenant(),
                event.subject(),
                profile.at(),
                now.skill(),
                now.useCase(),
                now.sensitivity(),
                now.posture(),
                profile.evidence(),
                NamedPersona.nearest(rules.names(), now),
                cluster,
                Feature.schema(),
                Explanation.of(knowledge.model(), now, features));
        return new Step(
                new Subject(profile, Optional.of(new Subject.Said(now, cluster))),
                Optional.of(new News(persona, features, changed(subject.said(), now))));
    }

    private Beliefs beliefs(PersonaModel model, FeatureVector features, double evidence) {
        var prior = rules.prior();
        return new Beliefs(
                shrunk(model.skill().shares(features, prior.skill()), prior.skill(), evidence),
                shrunk(model.useCase().shares(features, prior.useCase()), prior.useCase(), evidence),
                shrunk(model.sensitivity().shares(features, prior.sensitivity()), prior.sensitivity(), evidence),
                shrunk(model.posture().shares(features, prior.posture()), prior.posture(), evidence));
    }

    private <E extends Enum<E>> Distribution<E> shrunk(Distribution<E> seen, Distribution<E> prior, double evidence) {
        var shares = new EnumMap<E, Double>(seen.shares());
        double strength = rules.priorStrength();
        shares.replaceAll((value, share) -> (evidence * share + strength * prior.share(value)) / (evidence + strength));
        return new Distribution<>(shares);
    }

    private Beliefs steadied(Beliefs beliefs, Optional<Subject.Said> said) {
        return said.map(last -> beliefs.steadiedBy(last.beliefs(), rules.steadiness()))
                .orElse(beliefs);
    }

    private boolean isNews(Optional<Subject.Said> said, Beliefs now, String cluster) {
        return said.map(last -> !last.cluster().equals(cluster)
                        || last.beliefs().distanceTo(now) >= rules.newsThreshold()
                        || !Attribute.changed(last.beliefs(), now).isEmpty())
                .orElse(true);
    }

    private static Set<Attribute> changed(Optional<Subject.Said> said, Beliefs now) {
        return said.map(last -> Attribute.changed(last.beliefs(), now)).orElse(EnumSet.allOf(Attribute.class));
    }
}
