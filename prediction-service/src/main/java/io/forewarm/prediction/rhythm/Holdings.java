package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a subject waits for, holds, and gave back. Bounded: of what it holds the newest {@link #MOST} are known.
 *
 * <p>When a thing ends matters as much as when one is asked for: people look at what a run brought, and start the next.
 */
final class Holdings {

    /** Weight that each older end keeps when one comes; the last ten or so count. */
    private static final double FADE = 0.9;

    /** Lengths of runs that are kept, and things in use that are looked at, to tell which may end soon. */
    private static final int KEPT = 20;

    /**
     * Who holds more has hardly ever been seen, and where no end is ever told of, something must end it. Twice as many
     * take 2 kB more.
     */
    static final int MOST = 128;

    /** Stands for what was asked for last where nothing was; as unknown as its size and time are. */
    private static final Held NOTHING = new Held(0, -1, -1);

    private static final double[] NOT_ORDERED = {};

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** What is held, oldest first, in arrays side by side: objects are scattered, and each would be waited for. */
    private int[] numbers = new int[4];

    private float[] sizes = new float[4];
    private float[] declared = new float[4];
    private double[] since = new double[4];
    private int running;
    private final double[] runs = new double[KEPT];
    private int runCount;

    /** The kept runs by length; empty until a forecast asks. */
    private double[] ordered = NOT_ORDERED;

    private int waiting;
    private Held newest = NOTHING;
    private double lastStart = NEVER;
    private double lastWait = -1;
    private double lastEnd = NEVER;
    private double lastRun = -1;
    private Ending lastEnding = Ending.UNKNOWN;
    private double broken = 0.2;
    private double unansweredEnd = NEVER;
    private double ends;
    private double answeredSoon;
    private double answeredLater;

    void asked(Held what) {
        waiting++;
        newest = what;
    }

    /** The subject asks again, so the last end has its answer. */
    void answer(int minute) {
        if (unansweredEnd > NEVER) {
            double after = minute - unansweredEnd;
            count(after <= 5 ? 1 : 0, after <= 30 ? 1 : 0);
            unansweredEnd = NEVER;
        }
    }

    private void count(int soon, int later) {
        ends = ends * FADE + 1;
        answeredSoon = answeredSoon * FADE + soon;
        answeredLater = answeredLater * FADE + later;
    }

    void started(double minute, Held what, double waitedMinutes) {
        waiting--;
        if (running == MOST) {
            remove(0);
        }
        add(what, minute);
        lastStart = minute;
        lastWait = waitedMinutes;
    }

    private void add(Held what, double minute) {
        if (running == numbers.length) {
            int room = Math.min(MOST, 2 * running);
            numbers = Arrays.copyOf(numbers, room);
            sizes = Arrays.copyOf(sizes, room);
            declared = Arrays.copyOf(declared, room);
            since = Arrays.copyOf(since, room);
        }
        numbers[running] = what.number();
        sizes[running] = what.size();
        declared[running] = what.declaredMinutes();
        since[running++] = minute;
    }

    private void remove(int place) {
        int after = --running - place;
        System.arraycopy(numbers, place + 1, numbers, place, after);
        System.arraycopy(sizes, place + 1, sizes, place, after);
        System.arraycopy(declared, place + 1, declared, place, after);
        System.arraycopy(since, place + 1, since, place, after);
    }

    void ended(double minute, Held what, Ending ending) {
        for (int place = 0; place < running; place++) {
            if (numbers[place] == what.number()) {
                end(minute, place, ending);
                return;
            }
        }
    }

    private void end(double minute, int place, Ending ending) {
        lastEnd = minute;
        lastRun = minute - since[place];
        remove(place);
        runs[runCount++ % KEPT] = lastRun;
        ordered = NOT_ORDERED;
        lastEnding = ending;
        if (ending != Ending.UNKNOWN) {
            broken = broken * FADE + (ending == Ending.BROKEN ? 1 - FADE : 0);
        }
        if (unansweredEnd > NEVER) {
            count(0, 0);
        }
        unansweredEnd = minute;
    }

    /** Minutes since something ended; infinite if nothing ever did. */
    double sinceEnd(int minute) {
        return minute - lastEnd;
    }

    void describe(int minute, Row out) {
        out.put(RhythmFeature.RUNNING, running);
        out.put(RhythmFeature.WAITING, waiting);
        out.put(RhythmFeature.SINCE_END, orNever(minute - lastEnd));
        out.put(RhythmFeature.SINCE_START, orNever(minute - lastStart));
        out.put(RhythmFeature.LAST_RUN, lastRun);
        out.put(RhythmFeature.LAST_WAIT, lastWait);
        declared(minute, out);
        out.put(RhythmFeature.SIZE, newest.size());
        out.put(RhythmFeature.DECLARED, newest.declaredMinutes());
        out.put(RhythmFeature.ANSWERS_SOON, (answeredSoon + 0.1) / (ends + 1));
        out.put(RhythmFeature.ANSWERS_LATER, (answeredLater + 0.2) / (ends + 1));
        out.put(RhythmFeature.UNANSWERED, unansweredEnd > NEVER ? 1 : 0);
        out.put(
                RhythmFeature.LAST_BROKEN,
                switch (lastEnding) {
                    case DONE -> 0;
                    case BROKEN -> 1;
                    case UNKNOWN -> -1;
                });
        out.put(RhythmFeature.BROKEN_SHARE, broken);
        nextEnd(minute, out);
    }

    private void declared(int minute, Row out) {
        double left = -1;
        double used = -1;
        for (int i = 0; i < running; i++) {
            double whole = declared[i];
            if (whole > 0) {
                double rest = whole - (minute - since[i]);
                left = left < 0 ? rest : Math.min(left, rest);
                used = Math.max(used, (minute - since[i]) / whole);
            }
        }
        out.put(RhythmFeature.DECLARED_LEFT, left);
        out.put(RhythmFeature.DECLARED_USED, used);
    }

    /** What is in use, against how long the subject's things were used before. */
    private void nextEnd(int minute, Row out) {
        int known = Math.min(KEPT, runCount);
        double[] ordered = orderedRuns();
        double soon = 0;
        double outlasted = -1;
        double before = Double.NaN;
        for (int place = Math.max(0, running - KEPT); place < running; place++) {
            // What came in one burst says the same.
            if (since[place] != before) {
                before = since[place];
                double age = minute - before;
                int shorter = notAbove(ordered, age);
                int longer = known - shorter;
                int in5 = notAbove(ordered, age + 5) - shorter;
                soon = Math.max(soon, (in5 + 0.05) / (longer + 1));
                outlasted = Math.max(outlasted, known == 0 ? -1 : 1 - (double) longer / known);
            }
        }
        out.put(RhythmFeature.ENDS_SOON, soon);
        out.put(RhythmFeature.OUTLASTED, outlasted);
    }

    private double[] orderedRuns() {
        if (ordered.length == 0 && runCount > 0) {
            ordered = Arrays.copyOf(runs, Math.min(KEPT, runCount));
            Arrays.sort(ordered);
        }
        return ordered;
    }

    /** How many are at most that; without branches, of which half would be guessed wrong. */
    private static int notAbove(double[] rising, double limit) {
        int count = 0;
        for (int left = rising.length; left > 0; left -= (left + 1) / 2) {
            int half = (left + 1) / 2;
            count += rising[count + half - 1] <= limit ? half : 0;
        }
        return count;
    }

    private static double orNever(double minutes) {
        return Double.isInfinite(minutes) ? -1 : minutes;
    }

    /** Size of all that is held; what is of unknown size has none. */
    double inUse() {
        double size = 0;
        for (int i = 0; i < running; i++) {
            size += Math.max(0, sizes[i]);
        }
        return size;
    }

    void writeTo(DataOutput out) throws IOException {
        Compact.write(out, running);
        for (int i = 0; i < running; i++) {
            write(out, new Held(numbers[i], sizes[i], declared[i]));
            out.writeDouble(since[i]);
        }
        Compact.write(out, runCount);
        for (int i = Math.max(0, runCount - KEPT); i < runCount; i++) {
            out.writeDouble(runs[i % KEPT]);
        }
        out.writeBoolean(!newest.equals(NOTHING));
        if (!newest.equals(NOTHING)) {
            write(out, newest);
        }
        Compact.write(out, waiting);
        out.writeUTF(lastEnding.name());
        for (double each : new double[] {
            lastStart, lastWait, lastEnd, lastRun, broken, unansweredEnd, ends, answeredSoon, answeredLater
        }) {
            out.writeDouble(each);
        }
    }

    private static void write(DataOutput out, Held what) throws IOException {
        out.writeInt(what.number());
        out.writeFloat(what.size());
        out.writeFloat(what.declaredMinutes());
    }

    private static Held readHeld(DataInput in) throws IOException {
        return new Held(in.readInt(), in.readFloat(), in.readFloat());
    }

    static Holdings readFrom(DataInput in) throws IOException {
        var read = new Holdings();
        int held = Compact.readCount(in, MOST);
        for (int i = 0; i < held; i++) {
            read.add(readHeld(in), in.readDouble());
        }
        read.runCount = Compact.readInt(in);
        for (int i = Math.max(0, read.runCount - KEPT); i < read.runCount; i++) {
            read.runs[i % KEPT] = in.readDouble();
        }
        read.newest = in.readBoolean() ? readHeld(in) : NOTHING;
        read.waiting = Compact.readInt(in);
        read.lastEnding = Ending.valueOf(in.readUTF());
        read.lastStart = in.readDouble();
        read.lastWait = in.readDouble();
        read.lastEnd = in.readDouble();
        read.lastRun = in.readDouble();
        read.broken = in.readDouble();
        read.unansweredEnd = in.readDouble();
        read.ends = in.readDouble();
        read.answeredSoon = in.readDouble();
        read.answeredLater = in.readDouble();
        return read;
    }
}
