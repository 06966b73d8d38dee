package io.forewarm.quickstart.playback;

import io.forewarm.model.provisioning.ClaimId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the playback got, and what came of it.
 *
 * @param shift how much later than recorded everything happens
 * @param next number of the first step that is not done
 * @param tally what became of the events reported
 * @param needs how many needs were met
 * @param foreseen how many of these were foreseen
 * @param unserved needs that no bundle serves, not among {@code needs}
 * @param takings every unit claimed, oldest first
 * @param givenBack when claims were released; what is not in it is still held
 */
public record Progress(
        Duration shift,
        int next,
        Tally tally,
        int needs,
        int foreseen,
        int unserved,
        List<Taking> takings,
        Map<ClaimId, Instant> givenBack) {

    public Progress {
        takings = List.copyOf(takings);
        givenBack = Collections.unmodifiableMap(new HashMap<>(givenBack));
    }

    /** Nothing done yet. */
    public static Progress startingAt(Duration shift) {
        return new Progress(shift, 0, Tally.NONE, 0, 0, 0, List.of(), Map.of());
    }

    /** After one more step. */
    public Progress after(Done done) {
        return switch (done) {
            case Done.Reported(var more) ->
                new Progress(shift, next + 1, tally.plus(more), needs, foreseen, unserved, takings, givenBack);
            case Done.Served(boolean wasForeseen, var more) ->
                new Progress(
                        shift,
                        next + 1,
                        tally,
                        needs + 1,
                        foreseen + (wasForeseen ? 1 : 0),
                        unserved,
                        both(takings, more),
                        givenBack);
            case Done.Unserved() ->
                new Progress(shift, next + 1, tally, needs, foreseen, unserved + 1, takings, givenBack);
            case Done.GivenBack(var at, var claims) ->
                new Progress(shift, next + 1, tally, needs, foreseen, unserved, takings, released(claims, at));
        };
    }

    /** Units claimed and not given back. */
    public List<Taking> held() {
        return takings.stream()
                .filter(taking -> !givenBack.containsKey(taking.claim()))
                .toList();
    }

    private Map<ClaimId, Instant> released(List<ClaimId> claims, Instant at) {
        var all = new HashMap<>(givenBack);
        claims.forEach(claim -> all.putIfAbsent(claim, at));
        return all;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
