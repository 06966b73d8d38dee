package io.forewarm.persona.inference;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.PersonaChange;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.change.Conduct;
import io.forewarm.persona.change.Shift;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.profile.Profile;
import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.persona.training.PersonaModel;
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
     * @param shifted whether a change of behaviour was found just now
     */
    public record News(Persona persona, FeatureVector features, Set<Attribute> changed, boolean shifted) {}

    /**
     * Handles one event of a subject.
     *
     * @throws IllegalStateException if the model is about other features than this release makes
     */
    public Step after(Subject subject, ActivityEvent event, Knowledge knowledge) {
        knowledge.requireSchema(Feature.schema());
        var conduct = conduct(subject, event);
        var shift = conduct.shift();
        var inferred = inferred(subject.said(), profile(subject, event, shift), knowledge);
        var former = subject.former().after(() -> nearest(inferred.beliefs()));
        if (shift.isEmpty() && !isNews(subject.said(), inferred)) {
            return new Step(
                    new Subject(inferred.profile(), conduct.conduct(), former, subject.said()), Optional.empty());
        }
        var persona = persona(event, inferred, knowledge.model(), change(subject, event, shift, inferred));
        var said = new Subject.Said(inferred.beliefs(), inferred.cluster(), persona.changed());
        return new Step(
                new Subject(inferred.profile(), conduct.conduct(), former, Optional.of(said)),
                Optional.of(new News(
                        persona, inferred.features(), changed(subject.said(), inferred.beliefs()), shift.isPresent())));
    }

    /** What a profile leads to. */
    private record Inferred(Profile profile, FeatureVector features, Beliefs beliefs, String cluster) {}

    private Inferred inferred(Optional<Subject.Said> said, Profile profile, Knowledge knowledge) {
        var features = FeatureVector.of(profile, rules.recentWeight());
        var standardised = features.standardised();
        var cluster = knowledge
                .clusters()
                .nearest(standardised, said.map(Subject.Said::cluster).orElse(""));
        var beliefs = beliefs(knowledge.model(), standardised, profile.evidence());
        return new Inferred(profile, features, steadied(beliefs, said), cluster);
    }

    private Persona persona(
            ActivityEvent event, Inferred inferred, PersonaModel model, Optional<PersonaChange> changed) {
        var beliefs = inferred.beliefs();
        return new Persona(
                event.tenant(),
                event.subject(),
                inferred.profile().at(),
                beliefs.skill(),
                beliefs.useCase(),
                beliefs.sensitivity(),
                beliefs.posture(),
                inferred.profile().evidence(),
                NamedPersona.nearest(rules.names(), beliefs),
                inferred.cluster(),
                Feature.schema(),
                Explanation.of(model, beliefs, inferred.features()),
                changed);
    }

    /** Late events are left out: a window has an order. */
    private Conduct.Step conduct(Subject subject, ActivityEvent event) {
        var profile = subject.profile();
        return profile.isAheadOf(event)
                ? new Conduct.Step(subject.conduct(), Optional.empty())
                : subject.conduct().after(event, profile.gapTo(event), rules.deviations());
    }

    /** After a change of behaviour, what was known and what showed the change count for as much as two windows. */
    private Profile profile(Subject subject, ActivityEvent event, Optional<Shift> shift) {
        var profile = subject.profile().after(event, profileRules);
        return shift.isPresent() ? profile.withEvidence(2 * Conduct.WINDOW) : profile;
    }

    private Optional<PersonaChange> change(
            Subject subject, ActivityEvent event, Optional<Shift> shift, Inferred inferred) {
        var to = nearest(inferred.beliefs());
        return shift.map(found -> new PersonaChange(event.at(), subject.former().older(), to, found.because()))
                .or(() -> subject.said().flatMap(Subject.Said::changed).map(earlier -> earlier.leadingTo(to)));
    }

    private String nearest(Beliefs beliefs) {
        return NamedPersona.nearest(rules.names(), beliefs).name();
    }

    private Beliefs beliefs(PersonaModel model, double[] features, double evidence) {
        var prior = rules.prior();
        return new Beliefs(
                shrunk(model.skill().shares(features, prior.skill()), prior.skill(), evidence),
                shrunk(model.useCase().shares(features, prior.useCase()), prior.useCase(), evidence),
                shrunk(model.sensitivity().shares(features, prior.sensitivity()), prior.sensitivity(), evidence),
                shrunk(model.posture().shares(features, prior.posture()), prior.posture(), evidence));
    }

    private <E extends Enum<E>> Distribution<E> shrunk(Distribution<E> seen, Distribution<E> prior, double evidence) {
        double strength = rules.priorStrength();
        double[] shares = seen.inOrder();
        double[] before = prior.inOrder();
        for (int value = 0; value < shares.length; value++) {
            shares[value] = (evidence * shares[value] + strength * before[value]) / (evidence + strength);
        }
        return seen.with(shares);
    }

    private Beliefs steadied(Beliefs beliefs, Optional<Subject.Said> said) {
        return said.map(last -> beliefs.steadiedBy(last.beliefs(), rules.steadiness()))
                .orElse(beliefs);
    }

    private boolean isNews(Optional<Subject.Said> said, Inferred inferred) {
        var now = inferred.beliefs();
        return said.map(last -> !last.cluster().equals(inferred.cluster())
                        || last.beliefs().distanceTo(now) >= rules.newsThreshold()
                        || !now.changedSince(last.beliefs()).isEmpty())
                .orElse(true);
    }

    private static Set<Attribute> changed(Optional<Subject.Said> said, Beliefs now) {
        return said.map(last -> now.changedSince(last.beliefs())).orElse(EnumSet.allOf(Attribute.class));
    }
}
