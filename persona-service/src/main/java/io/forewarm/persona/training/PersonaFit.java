package io.forewarm.persona.training;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.labelling.Label;
import io.forewarm.persona.labelling.Labels;
import io.forewarm.persona.training.AttributeLesson.Fitted;
import io.forewarm.service.registry.FittedModel;
import io.forewarm.service.registry.ModelRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits a model to whom was seen, holds it against what is in use on subjects that it was not fitted to, keeps it as a
 * version, and brings it into use if it is better. One replica at a time; twice makes two versions, of which the better
 * one is used.
 */
public final class PersonaFit {

    private final SeenSubjects seen;
    private final Labels labels;
    private final ModelRegistry registry;
    private final ModelInUse inUse;
    private final PersonaTraining training;
    private final ModelForm form;
    private final Rules rules;

    /** Puts it together. */
    public PersonaFit(
            SeenSubjects seen,
            Labels labels,
            ModelRegistry registry,
            ModelInUse inUse,
            PersonaTraining training,
            ModelForm form,
            Rules rules) {
        this.seen = seen;
        this.labels = labels;
        this.registry = registry;
        this.inUse = inUse;
        this.training = training;
        this.form = form;
        this.rules = rules;
    }

    /**
     * What is fitted to what.
     *
     * @param prior belief that models are asked with
     * @param leastSubjects fewer are too few to learn from
     * @param mostSubjects no more are read, those heard of last first
     * @param leastEvidence of whom less is known teaches nothing
     * @param fewest of each value of an attribute; what has fewer of one is not learnt
     * @param keep so many versions stay
     */
    public record Rules(Prior prior, int leastSubjects, int mostSubjects, double leastEvidence, int fewest, int keep) {}

    /** What came of it. */
    public enum Outcome {
        /** Another replica is at it. */
        BUSY,
        TOO_LITTLE,
        /** A version more, but what is in use is at least as good. */
        KEPT,
        PROMOTED
    }

    public Outcome train(Instant now) {
        var outcome = new Outcome[] {Outcome.BUSY};
        registry.alone(ModelInUse.KIND, () -> outcome[0] = trainAlone(now));
        return outcome[0];
    }

    private Outcome trainAlone(Instant now) {
        var subjects = seen.newest(Feature.schema(), rules.leastEvidence(), rules.mostSubjects());
        if (subjects.size() < rules.leastSubjects()) {
            return Outcome.TOO_LITTLE;
        }
        inUse.look();
        var known = known();
        var fitted = new EnumMap<Attribute, Fitted>(Attribute.class);
        for (var attribute : Attribute.values()) {
            lesson(attribute, subjects, known)
                    .fit(training, inUse.get().of(attribute), rules.prior().of(attribute), rules.fewest())
                    .ifPresent(each -> fitted.put(attribute, each));
        }
        return fitted.isEmpty() ? Outcome.TOO_LITTLE : keep(fitted, subjects, known, now);
    }

    private Map<SubjectId, Map<Attribute, Integer>> known() {
        var known = new HashMap<SubjectId, Map<Attribute, Integer>>();
        for (Label label : labels.all()) {
            known.computeIfAbsent(label.subject(), _ -> new EnumMap<>(Attribute.class))
                    .put(label.attribute(), label.number());
        }
        return known;
    }

    private static AttributeLesson lesson(
            Attribute attribute, List<SeenSubject> subjects, Map<SubjectId, Map<Attribute, Integer>> known) {
        int[] numbers = subjects.stream()
                .mapToInt(each -> known.getOrDefault(each.subject(), Map.of()).getOrDefault(attribute, -1))
                .toArray();
        return new AttributeLesson(attribute, subjects, numbers);
    }

    private Outcome keep(
            Map<Attribute, Fitted> fitted,
            List<SeenSubject> subjects,
            Map<SubjectId, Map<Attribute, Integer>> known,
            Instant now) {
        var learnt = fitted.values().stream().map(Fitted::learnt).toList();
        int said = subjects.stream()
                .mapToInt(each -> known.getOrDefault(each.subject(), Map.of()).size())
                .sum();
        var report = new FitReport(inUse.name(), FitReport.better(learnt), subjects.size(), said, learnt);
        var id = registry.add(new FittedModel(
                ModelInUse.KIND,
                ModelInUse.SCHEMA,
                subjects.getLast().at(),
                subjects.getFirst().at(),
                now,
                form.write(report),
                form.write(model(fitted, subjects.size()))));
        if (report.better()) {
            registry.promote(id, now);
        }
        registry.prune(ModelInUse.KIND, rules.keep());
        inUse.look();
        return report.better() ? Outcome.PROMOTED : Outcome.KEPT;
    }

    /** What could not be learnt stays as it is in use. */
    private PersonaModel model(Map<Attribute, Fitted> fitted, int subjects) {
        var origin = "what %d subjects did".formatted(subjects);
        return new PersonaModel(
                Feature.schema(),
                origin,
                model(fitted, Attribute.SKILL),
                model(fitted, Attribute.USE_CASE),
                model(fitted, Attribute.SENSITIVITY),
                model(fitted, Attribute.POSTURE));
    }

    private AttributeModel model(Map<Attribute, Fitted> fitted, Attribute attribute) {
        return Optional.ofNullable(fitted.get(attribute))
                .map(Fitted::model)
                .orElseGet(() -> inUse.get().of(attribute));
    }
}
