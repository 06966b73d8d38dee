package io.forewarm.replay.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pools whose size never changes. */
final class FixedPolicies {

    private static final int MOST = 40;

    private FixedPolicies() {}

    /** The same number of each bundle. */
    record Same() implements PoolPolicy {

        @Override
        public String name() {
            return "fixed, the same of each";
        }

        @Override
        public List<Double> knobs() {
            return IntStream.rangeClosed(0, MOST)
                    .mapToObj(number -> (double) number)
                    .toList();
        }

        @Override
        public Plan plan(int bundle, double knob) {
            return _ -> (int) knob;
        }
    }

    /** Of each bundle the number that was best in the first part, where an idle hour costs so many hits. */
    record Best(Claims claims, int startUpMinutes, List<Double> knobs, Map<Integer, List<Outcome>> tries)
            implements PoolPolicy {

        static Best of(Claims claims, int startUpMinutes, List<Double> knobs) {
            return new Best(claims, startUpMinutes, knobs, new HashMap<>());
        }

        @Override
        public String name() {
            return "fixed, the best of the first part";
        }

        @Override
        public Plan plan(int bundle, double knob) {
            var outcomes = tries.computeIfAbsent(bundle, this::outcomes);
            int best = 0;
            for (int number = 1; number < outcomes.size(); number++) {
                best = worth(outcomes.get(number), knob) > worth(outcomes.get(best), knob) ? number : best;
            }
            int wanted = best;
            return _ -> wanted;
        }

        private List<Outcome> outcomes(int bundle) {
            return IntStream.rangeClosed(0, MOST)
                    .mapToObj(number -> Pool.run(
                            claims, bundle, startUpMinutes, _ -> number, claims.beginMinute(), claims.splitMinute()))
                    .toList();
        }

        private static double worth(Outcome outcome, double hitsPerHour) {
            return outcome.hits() - hitsPerHour * outcome.idleHours();
        }
    }
}
