package io.forewarm.prediction;

import static io.forewarm.prediction.TestNeeds.ACME;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.training.LoggedDoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Pasts that there is something to learn from. */
public final class TestDoings {

    private static final int USERS = 12;

    private TestDoings() {}

    /** Each of a dozen comes at an hour of its own each day, and asks some times within the hour. */
    public static List<LoggedDoing> mornings(Instant first, int days) {
        var random = new SplittableRandom(4);
        var doings = new ArrayList<LoggedDoing>();
        for (int number = 0; number < USERS * days; number++) {
            int user = number % USERS;
            var at = first.plus(Duration.ofDays(number / USERS)).plusSeconds(1800L * user);
            while (random.nextInt(8) > 0) {
                at = at.plusSeconds(60 + random.nextInt(900));
                doings.add(new LoggedDoing(
                        "morning-" + doings.size(),
                        ACME,
                        new SubjectId("%032x".formatted(user)),
                        user % 2,
                        new Doing.Granted(at, new Held(doings.size(), 1, -1), 0.01)));
            }
        }
        doings.sort(Comparator.comparing(each -> each.doing().at()));
        return doings;
    }
}
