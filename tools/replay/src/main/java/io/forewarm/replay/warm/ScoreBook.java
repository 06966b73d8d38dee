package io.forewarm.replay.warm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns scores into a curve: collects, for each score, the idle time and the requests that it decides about. Scores are
 * kept with 11 bits behind their leading one, a relative step of 1/2048, so that all the cells of a trace take a few
 * megabytes, however many there are. One writer at a time.
 */
final class ScoreBook implements CellSink {

    /** Of a float's 32 bits, these are left out. Two fewer and the table of idle time takes 16 MB instead of 4. */
    private static final int DROPPED_BITS = 12;

    private static final int BINS = Float.floatToIntBits(Float.POSITIVE_INFINITY) >>> DROPPED_BITS;

    /** Of a request that met no cell: cold at any knob. */
    private static final int NEVER = -1;

    /** How many points a curve has, about: one for each half percent of the requests. */
    private static final int POINTS = 200;

    private final Requests requests;
    private final double startUpMinutes;

    /** Where a user's requests begin in the arrays per request. */
    private final int[] offsets;

    private final int[] worst;
    private final float[] uncovered;
    private final double[] idleMinutes = new double[BINS + 1];

    ScoreBook(Requests requests, double startUpMinutes) {
        this.requests = requests;
        this.startUpMinutes = startUpMinutes;
        this.offsets = new int[requests.users() + 1];
        for (int user = 0; user < requests.users(); user++) {
            offsets[user + 1] = offsets[user] + requests.count(user);
        }
        this.worst = new int[offsets[requests.users()]];
        this.uncovered = new float[worst.length];
        Arrays.fill(worst, Integer.MAX_VALUE);
        Arrays.fill(uncovered, Float.POSITIVE_INFINITY);
    }

    @Override
    public void cell(int user, int request, double fromMinutes, double toMinutes, double score) {
        if (!(fromMinutes >= 0 && fromMinutes < toMinutes) || !(score >= 0)) {
            throw new IllegalArgumentException("a cell must have 0 <= from < to and a score >= 0: %s, %s, %s"
                    .formatted(fromMinutes, toMinutes, score));
        }
        double gap = requests.gap(user, request);
        if (fromMinutes >= gap || !requests.isScored(user, request)) {
            return;
        }
        int bin = binOf(score);
        idleMinutes[bin] += Math.min(toMinutes, gap) - fromMinutes;
        meet(offsets[user] + request, gap, Math.min(toMinutes, gap), fromMinutes, bin);
    }

    /** The request counts as warm where every cell of the start-up time before it was. */
    private void meet(int index, double gap, double to, double from, int bin) {
        double begin = Math.max(0, gap - startUpMinutes);
        if (to < begin || (to == begin && begin < gap)) {
            return;
        }
        if (uncovered[index] == Float.POSITIVE_INFINITY) {
            uncovered[index] = (float) (gap - begin);
        }
        uncovered[index] -= (float) (to - Math.max(from, begin));
        // Without a start-up time only the very moment counts.
        if (startUpMinutes > 0 || to == gap) {
            worst[index] = Math.min(worst[index], bin);
        }
    }

    private static int binOf(double score) {
        return Math.min(BINS, Float.floatToIntBits((float) score) >>> DROPPED_BITS);
    }

    private static double lowestScoreOf(int bin) {
        return Float.intBitsToFloat(bin << DROPPED_BITS);
    }

    private int decisive(int index) {
        // A float's sums of minutes: anything below a thousandth is rounding.
        return worst[index] == Integer.MAX_VALUE || uncovered[index] > 1e-3 ? NEVER : worst[index];
    }

    /** The policy's curve, from nothing warm to all that it scored above 0. */
    Curve curve(String name) {
        double[] idleFrom = idleMinutes.clone();
        for (int bin = BINS - 1; bin >= 0; bin--) {
            idleFrom[bin] += idleFrom[bin + 1];
        }
        var points = Arrays.stream(knobs())
                .boxed()
                .flatMap(bin -> tally(bin, idleFrom[bin]).point(lowestScoreOf(bin)).stream())
                .toList();
        return new Curve(name, points);
    }

    private Tally tally(int knob, double idle) {
        var tally = new Tally(requests.users());
        tally.idle(idle);
        for (int user = 0; user < requests.users(); user++) {
            for (int request = 1; request < requests.count(user); request++) {
                if (requests.isScored(user, request)) {
                    boolean cold = decisive(offsets[user] + request) < knob;
                    tally.request(user, requests.gap(user, request), cold);
                }
            }
        }
        return tally;
    }

    /** Highest first, at even steps through the requests; a score of 0 is no wish to be warm. */
    private int[] knobs() {
        int[] scores = scoredIndices()
                .map(this::decisive)
                .filter(bin -> bin > 0)
                .sorted()
                .toArray();
        return IntStream.rangeClosed(0, POINTS)
                .map(step -> scores.length == 0 ? BINS : scores[(scores.length - 1) * (POINTS - step) / POINTS])
                .distinct()
                .toArray();
    }

    private IntStream scoredIndices() {
        return IntStream.range(0, requests.users())
                .flatMap(user -> IntStream.range(1, requests.count(user))
                        .filter(request -> requests.isScored(user, request))
                        .map(request -> offsets[user] + request));
    }

    /** Takes each cell into several books. */
    static CellSink all(List<ScoreBook> books) {
        return (user, request, from, to, score) -> {
            for (var book : books) {
                book.cell(user, request, from, to, score);
            }
        };
    }
}
