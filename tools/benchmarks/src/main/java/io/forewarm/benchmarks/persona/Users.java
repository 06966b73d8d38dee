package io.forewarm.benchmarks.persona;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.behaviour.Kind;
import io.forewarm.persona.behaviour.MadeUpUser;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.profile.Profile;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.ClusterTraining;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.persona.training.smile.SmileClusterFit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up users of all kinds, with about as many events each as those of the recording from Kubernetes have. */
final class Users {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final int EVENTS_EACH = 200;

    /** As the service's by default. */
    private static final ClusterTraining CLUSTERS = new ClusterTraining(new SmileClusterFit(), 8, 8, 1);

    private final PersonaInference inference;

    Users(PersonaInference inference) {
        this.inference = inference;
    }

    /** So many events of as many users as it takes, in the order of time. */
    static List<ActivityEvent> events(int count) {
        var random = new Random(1);
        var events = new ArrayList<ActivityEvent>();
        for (int user = 1; events.size() < count; user++) {
            var acts = new MadeUpUser(Kind.drawn(random), user, START).acts(EVENTS_EACH);
            events.addAll(acts.subList(0, Math.min(EVENTS_EACH, count - events.size())));
        }
        events.sort(Comparator.comparing(ActivityEvent::at));
        return events;
    }

    /** The model that comes with a release, and the clusters of these users. */
    Knowledge knowledge(Collection<ActivityEvent> events) {
        var profiles = new HashMap<String, Profile>();
        for (var event : events) {
            var known = profiles.getOrDefault(event.key(), Profile.NONE);
            profiles.put(event.key(), known.after(event, inference.profileRules()));
        }
        var features = profiles.values().stream()
                .map(profile -> FeatureVector.of(profile, inference.rules().recentWeight()))
                .toList();
        return new Knowledge(
                BundledModel.read(), CLUSTERS.train(features, ClusterModel.NONE).orElse(ClusterModel.NONE));
    }

    /** What is known after these events. */
    Map<String, Subject> subjects(List<ActivityEvent> events, Knowledge knowledge) {
        var subjects = new HashMap<String, Subject>();
        for (var event : events) {
            var known = subjects.getOrDefault(event.key(), Subject.UNKNOWN);
            subjects.put(event.key(), inference.after(known, event, knowledge).subject());
        }
        return subjects;
    }

    /** Microseconds an event, going through all of them again and again for about that long. */
    double microsPerEvent(List<ActivityEvent> events, Knowledge knowledge, double seconds) {
        long start = System.nanoTime();
        long count = 0;
        long passed = 0;
        while (passed < seconds * 1e9) {
            if (subjects(events, knowledge).isEmpty()) {
                throw new IllegalArgumentException("there must be events");
            }
            count += events.size();
            passed = System.nanoTime() - start;
        }
        return passed / 1e3 / count;
    }
}
