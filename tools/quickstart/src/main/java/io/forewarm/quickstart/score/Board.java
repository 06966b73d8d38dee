package io.forewarm.quickstart.score;

import java.util.List;
import java.util.Locale;

/** The score as people read it. */
public final class Board {

    private static final int BAR = 40;

    private Board() {}

    /** A block of always as many lines. */
    public static List<String> block(Score score) {
        var progress = score.progress();
        return List.of(
                bar(score),
                "  personas found   %5d      needs foreseen  %5d of %d"
                        .formatted(score.personas(), progress.foreseen(), progress.needs()),
                "  units warm now   %5d      events          %5d"
                        .formatted(score.readyUnits(), progress.tally().received()),
                "",
                "                     warm  partial     cold   idle unit-hours",
                row("Forewarm", score.ours()),
                row("keep-alive 10 min", score.keepAlive()),
                row("reactive", score.reactive()));
    }

    /** The same in one line. */
    public static String line(Score score) {
        var progress = score.progress();
        return String.format(
                Locale.ROOT,
                "%3.0f %%: %d events, %d personas, %d of %d needs foreseen, %d units warm, "
                        + "claims warm/partial/cold %s (keep-alive %s, reactive %s)",
                100 * score.share(),
                progress.tally().received(),
                score.personas(),
                progress.foreseen(),
                progress.needs(),
                score.readyUnits(),
                claims(score.ours()),
                claims(score.keepAlive()),
                claims(score.reactive()));
    }

    private static String bar(Score score) {
        int full = (int) Math.round(score.share() * BAR);
        return String.format(
                Locale.ROOT, "  [%s%s] %3.0f %%", "=".repeat(full), " ".repeat(BAR - full), 100 * score.share());
    }

    private static String row(String name, Policy policy) {
        return String.format(
                Locale.ROOT,
                "  %-17s %5d    %5d    %5d    %12.2f",
                name,
                policy.warm(),
                policy.partial(),
                policy.cold(),
                policy.idleUnitHours());
    }

    private static String claims(Policy policy) {
        return "%d/%d/%d".formatted(policy.warm(), policy.partial(), policy.cold());
    }
}
