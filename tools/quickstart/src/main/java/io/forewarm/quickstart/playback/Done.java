package io.forewarm.quickstart.playback;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.forewarm.model.provisioning.ClaimId;
import java.time.Instant;
import java.util.List;

/** What came of one step. The sequence of these is all that has to be remembered to carry on after a kill. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "done")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Done.Reported.class, name = "reported"),
    @JsonSubTypes.Type(value = Done.Served.class, name = "served"),
    @JsonSubTypes.Type(value = Done.Unserved.class, name = "unserved"),
    @JsonSubTypes.Type(value = Done.GivenBack.class, name = "given-back"),
})
public sealed interface Done {

    /** The sensor has taken a report. */
    record Reported(Tally tally) implements Done {}

    /**
     * A need was met.
     *
     * @param foreseen whether the forecast just before it had it as likely, and the bundle as the likeliest
     * @param takings the units claimed for it
     */
    record Served(boolean foreseen, List<Taking> takings) implements Done {
        public Served {
            takings = List.copyOf(takings);
        }
    }

    /** No bundle of the catalogue serves that need. */
    record Unserved() implements Done {}

    /**
     * A user gave something back.
     *
     * @param at when, by the played time
     * @param claims what was released; empty if none of it was claimed
     */
    record GivenBack(Instant at, List<ClaimId> claims) implements Done {
        public GivenBack {
            claims = List.copyOf(claims);
        }
    }
}
