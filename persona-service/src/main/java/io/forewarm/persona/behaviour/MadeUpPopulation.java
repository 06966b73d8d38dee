package io.forewarm.persona.behaviour;

import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.profile.Profile;
import io.forewarm.persona.profile.ProfileRules;
import io.forewarm.persona.training.LabelledSubject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Many made-up users, each seen for a while: what a model can be fitted to before anybody came.
 *
 * @param rules how their habits are counted
 * @param recentWeight how much heavier recent habits weigh than lasting ones
 */
public record MadeUpPopulation(ProfileRules rules, double recentWeight) {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    /** Fewer are too few to know anybody, more would all look like their traits. */
    private static final int FEWEST_EVENTS = 40;

    private static final int DOUBLINGS = 4;

    /** So many of them; the same seed gives the same. */
    public List<LabelledSubject> drawn(int users, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, users)
                .mapToObj(number -> subject(Kind.drawn(random), random.nextLong(Long.MAX_VALUE), random))
                .toList();
    }

    private LabelledSubject subject(Kind kind, long number, Random random) {
        int events = (int) (FEWEST_EVENTS * Math.pow(2, random.nextDouble() * DOUBLINGS));
        var profile = Profile.NONE;
        for (var event : new MadeUpUser(kind, number, START).acts(events)) {
            profile = profile.after(event, rules);
        }
        return new LabelledSubject(
                FeatureVector.of(profile, recentWeight),
                kind.skill(),
                kind.useCase(),
                kind.sensitivity(),
                kind.posture());
    }
}
