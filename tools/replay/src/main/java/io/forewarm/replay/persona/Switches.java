package io.forewarm.replay.persona;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.PersonaModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether it is noticed when a user goes on as another from the middle on, for each pair of users. Kinds are told by
 * what users were meant to show.
 *
 * @param planted pairs of users of different kinds
 * @param found how many of these were noticed within {@value #SOON} events
 * @param share the same as a share
 * @param alike pairs of users of one kind, who differ as well, but not in kind
 * @param foundAlike how many of these were noticed
 * @param events of all users as they were recorded
 * @param falseChanges how many changes were noticed among these
 * @param falsePerThousand the same for each thousand events
 */
public record Switches(
        int planted,
        int found,
        double share,
        int alike,
        int foundAlike,
        int events,
        int falseChanges,
        double falsePerThousand) {

    private static final int SOON = 30;

    static Switches planted(
            Map<String, List<ActivityEvent>> users, Map<String, Map<String, String>> meant, PersonaModel model) {
        var knowledge = new Knowledge(model, ClusterModel.NONE);
        int[] pairs = new int[2];
        int[] found = new int[2];
        for (var one : meant.keySet()) {
            var half = half(users, one);
            var known = followed(Subject.UNKNOWN, half, knowledge).subject();
            for (var other : meant.keySet()) {
                if (!one.equals(other)) {
                    int alike = meant.get(one).equals(meant.get(other)) ? 1 : 0;
                    var rest = goingOn(half, users, other);
                    pairs[alike]++;
                    found[alike] += followed(known, rest, knowledge).changes() > 0 ? 1 : 0;
                }
            }
        }
        int events = users.values().stream().mapToInt(List::size).sum();
        int wrong = users.values().stream()
                .mapToInt(own -> followed(Subject.UNKNOWN, own, knowledge).changes())
                .sum();
        return new Switches(
                pairs[0],
                found[0],
                found[0] / (double) Math.max(1, pairs[0]),
                pairs[1],
                found[1],
                events,
                wrong,
                1000.0 * wrong / Math.max(1, events));
    }

    private static List<ActivityEvent> half(Map<String, List<ActivityEvent>> users, String user) {
        var events = users.getOrDefault(user, List.of());
        return events.subList(0, events.size() / 2);
    }

    /** The other's second half, as if it followed on that first half without a pause. */
    private static List<ActivityEvent> goingOn(
            List<ActivityEvent> half, Map<String, List<ActivityEvent>> users, String other) {
        var own = users.getOrDefault(other, List.of());
        var rest = own.subList(own.size() / 2, Math.min(own.size(), own.size() / 2 + SOON));
        return half.isEmpty()
                ? List.of()
                : rest.stream()
                        .map(event -> asOf(
                                half.getLast(),
                                event,
                                Duration.between(rest.getFirst().at(), event.at())))
                        .toList();
    }

    private static ActivityEvent asOf(ActivityEvent last, ActivityEvent event, Duration later) {
        return new ActivityEvent(
                event.id(),
                last.tenant(),
                last.subject(),
                last.at().plus(later),
                event.source(),
                event.action(),
                event.target(),
                event.outcome(),
                event.latency(),
                event.client(),
                event.requested(),
                event.signals());
    }

    /** What is left of a subject after some events, and how many changes were noticed in them. */
    private record Followed(Subject subject, int changes) {}

    private static Followed followed(Subject known, List<ActivityEvent> events, Knowledge knowledge) {
        var subject = known;
        int changes = 0;
        for (var event : events) {
            var step = AuditPersonas.INFERENCE.after(subject, event, knowledge);
            subject = step.subject();
            changes += step.news().filter(PersonaInference.News::shifted).isPresent() ? 1 : 0;
        }
        return new Followed(subject, changes);
    }

    Stream<String> lines(String title) {
        return Stream.of(
                "  %-22s %d of %d switches of kind found within %d events (%.1f %%); %d of %d within a kind; %d false in %d events (%.2f in 1,000)"
                        .formatted(
                                title,
                                found,
                                planted,
                                SOON,
                                100 * share,
                                foundAlike,
                                alike,
                                falseChanges,
                                events,
                                falsePerThousand));
    }
}
