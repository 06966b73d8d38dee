package io.forewarm.replay.persona;

import io.forewarm.replay.persona.LogUsers.LogUser;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a user's second half is found by its first.
 *
 * @param users among whom it is to be found
 * @param top1 share of users whose second half is the most similar of all to the first; 0 if there are none
 * @param chance what guessing gives
 */
public record Reidentification(int users, double top1, double chance) {

    static Reidentification of(List<LogUser> users) {
        int found = 0;
        for (int user = 0; user < users.size(); user++) {
            found += isFound(user, users) ? 1 : 0;
        }
        double all = Math.max(1, users.size());
        return new Reidentification(users.size(), found / all, 1 / all);
    }

    /** One that is as similar would be found as well: that is not found. */
    private static boolean isFound(int user, List<LogUser> users) {
        var first = users.get(user).firstHalf();
        double own = first.similarity(users.get(user).secondHalf());
        return IntStream.range(0, users.size())
                .noneMatch(other ->
                        other != user && first.similarity(users.get(other).secondHalf()) >= own);
    }
}
