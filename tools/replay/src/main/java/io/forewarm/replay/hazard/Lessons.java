package io.forewarm.replay.hazard;

import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.replay.warm.Requests;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What hazards are fitted to: every user's cells before the split, up to it whether they ever came back or not, for
 * that is not known by then. Cells in which nobody asked are far more than the others, so only some of them are taken,
 * and those count for more in turn.
 */
final class Lessons {

    /** How far ahead {@link #hours} looks. Of 30 and 60 minutes, 60 was better where requests are rare. */
    private static final int HOUR = 60;

    /** Silence from which on an hour says something: in a session, it nearly always holds the next request. */
    private static final int LEAST_SILENCE = 30;

    /** The cells of an hour before a request are much alike. */
    private static final double SHARE_OF_HOURS = 0.3;

    private final Requests requests;
    private final Watch watch;

    Lessons(Requests requests, Watch watch) {
        this.requests = requests;
        this.watch = watch;
    }

    /**
     * Cell by cell, whether the user asked in it; its length is the offset, so what is learnt is the rate a minute.
     *
     * @param empty about how many cells without a request
     */
    Examples cells(int empty, RandomGenerator random) {
        double share = share(empty);
        var examples = new Examples(RhythmFeature.COUNT);
        walk((view, cell) -> {
            boolean asked = cell.next() <= cell.to() && cell.next() < requests.splitMinute();
            add(view, examples, asked, asked ? 1 : share, cell.to() - cell.from(), random);
        });
        return examples;
    }

    /**
     * In silences, cell by cell, whether the user asked within the hour that begins with it: a dozen times as many in
     * which they did, which steadies what is learnt of rare requests.
     *
     * @param empty about how many cells without a request
     */
    Examples hours(int empty, RandomGenerator random) {
        double share = share(empty);
        var examples = new Examples(RhythmFeature.COUNT);
        walk((view, cell) -> {
            boolean known = cell.from() + HOUR < requests.splitMinute();
            if (known && view.silence() >= LEAST_SILENCE) {
                boolean asked = cell.next() <= cell.from() + HOUR;
                add(view, examples, asked, asked ? SHARE_OF_HOURS : share, HOUR, random);
            }
        });
        return examples;
    }

    private static void add(
            Watch.View view, Examples examples, boolean asked, double kept, int minutes, RandomGenerator random) {
        if (random.nextDouble() < kept) {
            var row = new float[RhythmFeature.COUNT];
            view.describe(row);
            examples.add(row, asked, 1 / kept, Math.log(minutes));
        }
    }

    private double share(int empty) {
        double minutes = IntStream.range(0, requests.users())
                .filter(user -> requests.count(user) > 0)
                .mapToDouble(user -> Math.max(0, requests.splitMinute() - requests.minute(user, 0)))
                .sum();
        return Math.min(1, empty / Math.max(1, minutes / Cells.USUAL_MINUTES));
    }

    /** A stretch of time, and when the user asks next. */
    private record Cell(int from, int to, int next) {}

    @FunctionalInterface
    private interface Lesson {

        void cell(Watch.View view, Cell cell);
    }

    private void walk(Lesson lesson) {
        for (int user = 0; user < requests.users(); user++) {
            if (requests.count(user) > 0) {
                walk(user, lesson);
            }
        }
    }

    private void walk(int user, Lesson lesson) {
        var view = watch.of(user);
        int request = 1;
        int minute = requests.minute(user, 0);
        while (minute < requests.splitMinute()) {
            view.to(minute);
            int next = request < requests.count(user) ? requests.minute(user, request) : Integer.MAX_VALUE;
            int end = minute + view.cellMinutes();
            lesson.cell(view, new Cell(minute, end, next));
            request += next <= end ? 1 : 0;
            minute = Math.min(end, next);
        }
    }
}
