package io.forewarm.replay.persona;

import io.forewarm.replay.report.History;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What {@code replay persona} found on a log of jobs; what can't be said is empty.
 *
 * @param trace name of the log
 * @param history more about it
 * @param users whose class was told
 * @param classes all about it
 */
public record PersonaReport(
        String trace,
        History history,
        OptionalInt users,
        OptionalDouble accuracy,
        OptionalDouble balancedAccuracy,
        OptionalDouble majority,
        OptionalDouble knn7,
        OptionalDouble logLoss,
        OptionalDouble ece,
        double reidentificationTop1,
        Reidentification reidentification,
        Optional<ClassScores> classes) {

    static PersonaReport of(History history, Optional<ClassScores> classes, Reidentification found) {
        return new PersonaReport(
                history.trace(),
                history,
                classes.stream().mapToInt(PersonaReport::users).findFirst(),
                classes.stream().mapToDouble(ClassScores::accuracy).findFirst(),
                classes.stream().mapToDouble(ClassScores::balancedAccuracy).findFirst(),
                classes.stream().mapToDouble(ClassScores::majority).findFirst(),
                classes.stream().mapToDouble(ClassScores::knn7).findFirst(),
                classes.stream().mapToDouble(ClassScores::logLoss).findFirst(),
                classes.stream().mapToDouble(ClassScores::ece).findFirst(),
                found.top1(),
                found,
                classes);
    }

    private static int users(ClassScores scores) {
        return scores.users().stream().mapToInt(Integer::intValue).sum();
    }

    /** As people read it. */
    public List<String> lines() {
        return PersonaTable.lines(this);
    }
}
