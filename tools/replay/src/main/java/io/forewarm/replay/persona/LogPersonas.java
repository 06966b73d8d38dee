package io.forewarm.replay.persona;

import io.forewarm.persona.training.LabelledExamples;
import io.forewarm.replay.persona.LogUsers.LogUser;
import io.forewarm.replay.report.History;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Personas on a log of jobs: the class that users chose, which is hidden from the features, and who is who. */
public final class LogPersonas {

    /** Of rarer classes there is too little to learn. */
    private static final int FEWEST_USERS = 20;

    private LogPersonas() {}

    /** Scores both. */
    public static PersonaReport run(Reading reading, long seed, Consumer<String> progress) {
        progress.accept("reading habits");
        var users = LogUsers.of(reading.trace()).all();
        var numbers = classes(users);
        var scores = numbers.size() < 2
                ? Optional.<ClassScores>empty()
                : Optional.of(scores(users, List.copyOf(numbers.keySet()), seed, progress));
        progress.accept("telling %d users by their habits".formatted(users.size()));
        return PersonaReport.of(History.of(reading), scores, Reidentification.of(users));
    }

    /** Users of each class that is frequent enough. */
    private static Map<Integer, Long> classes(List<LogUser> users) {
        Map<Integer, Long> counts =
                users.stream().collect(Collectors.groupingBy(LogUser::queue, TreeMap::new, Collectors.counting()));
        counts.entrySet().removeIf(entry -> entry.getKey() == Job.UNKNOWN || entry.getValue() < FEWEST_USERS);
        return counts;
    }

    private static double[] row(LogUser user) {
        return user.features().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static ClassScores scores(
            List<LogUser> users, List<Integer> classes, long seed, Consumer<String> progress) {
        var known =
                users.stream().filter(user -> classes.contains(user.queue())).toList();
        var examples = new LabelledExamples(
                known.stream().map(LogPersonas::row).toArray(double[][]::new),
                known.stream().mapToInt(user -> classes.indexOf(user.queue())).toArray(),
                classes.size());
        var names = classes.stream().map(queue -> "queue " + queue).toList();
        return new QueueBenchmark(examples, seed, progress).run(names);
    }
}
