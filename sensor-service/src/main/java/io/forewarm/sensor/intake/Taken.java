package io.forewarm.sensor.intake;

import io.forewarm.model.Word;
import java.time.Duration;
import java.util.List;

/** Answer to a delivery as a whole. */
public sealed interface Taken {

    /** Everything is safe, or needs no saving; one verdict for each item, in their order. */
    record Receipt(List<Verdict> verdicts) implements Taken {

        public Receipt {
            verdicts = List.copyOf(verdicts);
        }

        public int count(Class<? extends Verdict> kind) {
            return (int) verdicts.stream().filter(kind::isInstance).count();
        }

        public List<Verdict.Rejected> rejected() {
            return verdicts.stream()
                    .filter(Verdict.Rejected.class::isInstance)
                    .map(Verdict.Rejected.class::cast)
                    .toList();
        }
    }

    /** Not everything is safe: the sender should deliver all of it again later. */
    record Unavailable(Cause cause, Duration retryAfter) implements Taken {}

    /** Why not now. */
    enum Cause implements Word {
        /** It is not known yet what is in the log already. */
        STARTING,
        /** More is under way than there may be. */
        BUSY,
        /** It cannot be told whose some of the events are. */
        SUBJECTS_UNAVAILABLE,
        /** The log did not confirm in time, or failed. */
        LOG_UNAVAILABLE
    }
}
