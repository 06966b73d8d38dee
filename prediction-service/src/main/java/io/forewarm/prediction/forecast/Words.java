package io.forewarm.prediction.forecast;

import io.forewarm.prediction.choice.Wants;
import io.forewarm.prediction.history.AgeBins;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.NeedHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a forecast rests on, for people. */
final class Words {

    /** Below so many own gaps the circles have the larger say. */
    private static final double FEW = 3;

    private Words() {}

    static List<String> because(Situation situation, NeedHistory history, Wants wants) {
        var reasons = new ArrayList<String>();
        var silence = text(Duration.between(history.silentSince(), situation.now()));
        var gaps = history.habits().gaps();
        if (gaps.isEmpty()) {
            reasons.add("no own rhythm yet; %s since the last need or the first activity".formatted(silence));
        } else {
            reasons.add(String.format(
                    Locale.ROOT,
                    "half of %.1f own gaps were shorter than %s, the present one has lasted %s",
                    gaps.total(),
                    text(median(gaps)),
                    silence));
        }
        wants.likely(0).stream()
                .findFirst()
                .ifPresent(bundle -> reasons.add(
                        String.format(Locale.ROOT, "most likely %s (%.0f %%)", bundle, 100 * wants.share(bundle))));
        situation
                .learnt()
                .ifPresent(learnt -> reasons.add("times by %s, learnt from all subjects".formatted(learnt.model())));
        if (gaps.total() < FEW) {
            reasons.add(situation
                    .traits()
                    .flatMap(Traits::kind)
                    .map(kind -> "habits of other subjects (%s, %s) fill in"
                            .formatted(kind.useCase().word(), kind.skill().word()))
                    .orElse("habits of the tenant's other subjects fill in"));
        }
        return reasons;
    }

    private static Duration median(Counts<Integer> gaps) {
        double half = gaps.total() / 2;
        double sum = 0;
        for (int bin = 0; bin < AgeBins.COUNT; bin++) {
            sum += gaps.of(bin);
            if (sum >= half) {
                return Duration.ofMillis(Math.round(1000 * AgeBins.upperSeconds(bin)));
            }
        }
        return Duration.ofDays(30);
    }

    private static String text(Duration time) {
        var whole = time.isNegative() ? Duration.ZERO : Duration.ofSeconds(time.toSeconds());
        return whole.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
