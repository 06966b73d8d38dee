package io.forewarm.replay.newcomers;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.Subject;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.forecast.Circle;
import io.forewarm.prediction.forecast.Traits;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SharedHabits;
import io.forewarm.prediction.timing.ArrivalCurve;
import io.forewarm.prediction.timing.Timing;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lives through a history with the priors side by side: the same habits are learnt, and only which of them stand in for
 * a user's own differs. Nothing is known but what happened before. Needs within seconds are one request, as in the
 * service.
 */
final class Walk {

    /** Requests of each user that are scored; after them, own habits count for more than any prior. */
    static final int FIRST = 20;

    private static final TenantId TENANT = new TenantId("log");

    private final Timing timing;
    private final Choice choice;
    private final PersonaInference inference;
    private final Knowledge knowledge;
    private final Map<String, SharedHabits> circles = new HashMap<>();
    private final Map<SubjectId, Newcomer> newcomers = new LinkedHashMap<>();

    Walk(Timing timing, Choice choice, PersonaInference inference, Knowledge knowledge) {
        this.timing = timing;
        this.choice = choice;
        this.inference = inference;
        this.knowledge = knowledge;
    }

    /** The next event in order of time. */
    void take(ActivityEvent event) {
        var newcomer = newcomers.computeIfAbsent(event.subject(), _ -> new Newcomer(event));
        var need = Need.of(event, catalogue());
        boolean asks = need.isPresent() && newcomer.asks(need.get());
        newcomer.believe(event);
        if (asks) {
            newcomer.fallSilent(event);
        }
    }

    private Catalogue catalogue() {
        return choice.catalogue();
    }

    /** What came of each user's first requests; of everyone who asked at least once. */
    Collection<Marks> marks() {
        return newcomers.values().stream()
                .map(newcomer -> newcomer.marks)
                .filter(marks -> !marks.isEmpty())
                .toList();
    }

    /** How many users are believed to be of each kind at the end. */
    Map<String, Long> kinds() {
        var kinds = new TreeMap<String, Long>();
        newcomers.values().forEach(newcomer -> kinds.merge(newcomer.kind(), 1L, Long::sum));
        return kinds;
    }

    private List<Habits> habits(List<Circle> all) {
        return all.stream()
                .map(circle ->
                        circles.getOrDefault(circle.name(), SharedHabits.NONE).habits())
                .toList();
    }

    private final class Newcomer {

        private final Marks marks = Marks.none();
        private final Map<Prior, ArrivalCurve> curves = new EnumMap<>(Prior.class);
        private NeedHistory history;
        private Subject subject = Subject.UNKNOWN;
        private Optional<Traits> traits = Optional.empty();
        private int asked;

        Newcomer(ActivityEvent first) {
            history = NeedHistory.startingAt(first.at());
        }

        /** Whether that begins a request of its own. */
        boolean asks(Need need) {
            var step = history.plus(need, timing.memory());
            boolean begins = !step.history().episode().equals(history.episode())
                    && step.history().silentSince().equals(need.at());
            if (begins && asked < FIRST) {
                score(need);
            }
            history = step.history();
            step.finished()
                    .ifPresent(episode -> Circle.of(TENANT, traits)
                            .forEach(circle -> circles.merge(
                                    circle.name(),
                                    SharedHabits.NONE.plus(episode, timing.memory()),
                                    (known, _) -> known.plus(episode, timing.memory()))));
            asked += begins ? 1 : 0;
            return begins;
        }

        String kind() {
            return traits.flatMap(Traits::kind)
                    .map(kind -> kind.useCase().word() + " " + kind.skill().word())
                    .orElse("not sure");
        }

        private void score(Need need) {
            for (var prior : Prior.values()) {
                if (!need.bundle().equals(Need.NOTHING_SERVES)) {
                    marks.choices(prior).add(choice.wants(history, known(prior), need.at()), need.bundle());
                }
                var curve = curves.get(prior);
                if (curve != null) {
                    marks.silences(prior).add(curve, Duration.between(history.silentSince(), need.at()));
                }
            }
        }

        void believe(ActivityEvent event) {
            var step = inference.after(subject, event, knowledge);
            subject = step.subject();
            step.news().ifPresent(news -> traits = Optional.of(Traits.of(news.persona())));
        }

        void fallSilent(ActivityEvent event) {
            for (var prior : Prior.values()) {
                curves.put(prior, timing.curve(history, known(prior), event.at()));
            }
        }

        private List<Habits> known(Prior prior) {
            return habits(
                    switch (prior) {
                        case TENANT -> Circle.of(TENANT, Optional.empty());
                        case PERSONA -> Circle.of(TENANT, traits);
                    });
        }
    }
}
