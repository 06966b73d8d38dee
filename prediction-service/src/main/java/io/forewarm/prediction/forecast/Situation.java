package io.forewarm.prediction.forecast;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.history.NeedHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a forecast for one subject rests on.
 *
 * @param traits what its persona says, once there is one
 * @param circles habits of the subject's {@link Circle}s, widest first
 * @param utilisation how busy the platform is, in [0, 1]
 * @param learnt what a model says that was learnt from many subjects; absent where there is none, or nothing to ask it
 *     about
 */
public record Situation(
        TenantId tenant,
        SubjectId subject,
        NeedHistory history,
        Optional<Traits> traits,
        List<Habits> circles,
        double utilisation,
        Instant now,
        Optional<Learnt> learnt) {

    /** The same before anything was learnt. */
    public Situation(
            TenantId tenant,
            SubjectId subject,
            NeedHistory history,
            Optional<Traits> traits,
            List<Habits> circles,
            double utilisation,
            Instant now) {
        this(tenant, subject, history, traits, circles, utilisation, now, Optional.empty());
    }

    public Situation {
        if (!(utilisation >= 0 && utilisation <= 1)) {
            throw new IllegalArgumentException("utilisation must be in [0, 1]: " + utilisation);
        }
        circles = List.copyOf(circles);
    }

    /** The same with a history whose counts weigh what they weigh now. */
    Situation fadedToNow(Memory memory) {
        return new Situation(tenant, subject, history.fadedTo(now, memory), traits, circles, utilisation, now, learnt);
    }
}
