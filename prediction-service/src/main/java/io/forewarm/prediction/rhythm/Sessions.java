package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Stretches of requests, and the pauses between them. Time goes forward only. */
final class Sessions {

    /** Silence that ends a session, in minutes, as in the benchmark's protocol. */
    private static final int GAP = 30;

    /** Pauses that are kept: the last month or two of who comes once a day. */
    private static final int KEPT = 40;

    private final int[] pauses = new int[KEPT];
    private int pauseCount;
    private int start;
    private int newest = Integer.MIN_VALUE;
    private int minutes;
    private int items;
    private int burst;
    private double usualLength = -1;
    private double usualStep = -1;

    void asked(int minute) {
        boolean first = newest == Integer.MIN_VALUE;
        int gap = first ? 0 : minute - newest;
        if (first || gap > GAP) {
            begin(minute, first, gap);
        } else if (gap > 0) {
            usualStep = usualStep < 0 ? gap : 0.9 * usualStep + 0.1 * gap;
        }
        boolean sameMinute = !first && gap == 0;
        minutes += sameMinute ? 0 : 1;
        burst = sameMinute ? burst + 1 : 1;
        items++;
        newest = minute;
    }

    private void begin(int minute, boolean first, int pause) {
        if (!first) {
            pauses[pauseCount++ % KEPT] = pause;
            usualLength = usualLength < 0 ? minutes : 0.8 * usualLength + 0.2 * minutes;
        }
        start = minute;
        minutes = 0;
        items = 0;
    }

    void describe(int minute, Row out) {
        out.put(RhythmFeature.SESSION_MINUTES, minute - start);
        out.put(RhythmFeature.SESSION_REQUESTS, minutes);
        out.put(RhythmFeature.SESSION_ITEMS, items);
        out.put(RhythmFeature.BURST, burst);
        out.put(RhythmFeature.USUAL_SESSION, usualLength);
        out.put(RhythmFeature.USUAL_STEP, usualStep);
        out.put(RhythmFeature.PAUSE_1, pause(1));
        out.put(RhythmFeature.PAUSE_2, pause(2));
        out.put(RhythmFeature.PAUSE_3, pause(3));
        hazard(minute - newest, out);
    }

    private int pause(int back) {
        return back > pauseCount ? -1 : pauses[(pauseCount - back) % KEPT];
    }

    /** Of the kept pauses that lasted this long, how many ended soon after. */
    private void hazard(int silence, Row out) {
        int seen = Math.min(KEPT, pauseCount);
        int longer = 0;
        int in60 = 0;
        int in240 = 0;
        for (int i = 0; i < seen; i++) {
            int left = pauses[i] - silence;
            longer += left > 0 ? 1 : 0;
            in60 += left > 0 && left <= 60 ? 1 : 0;
            in240 += left > 0 && left <= 240 ? 1 : 0;
        }
        out.put(RhythmFeature.PAUSE_HAZARD_60, (in60 + 0.1) / (longer + 1));
        out.put(RhythmFeature.PAUSE_HAZARD_240, (in240 + 0.3) / (longer + 1));
        out.put(RhythmFeature.PAUSE_SURVIVAL, seen == 0 ? -1 : (double) longer / seen);
        out.put(RhythmFeature.PAUSE_LONGER, longer);
    }

    void writeTo(DataOutput out) throws IOException {
        int kept = Math.min(KEPT, pauseCount);
        Compact.write(out, pauseCount);
        for (int back = kept; back >= 1; back--) {
            Compact.write(out, pause(back));
        }
        Compact.write(out, start);
        Compact.write(out, newest);
        Compact.write(out, minutes);
        Compact.write(out, items);
        Compact.write(out, burst);
        out.writeDouble(usualLength);
        out.writeDouble(usualStep);
    }

    static Sessions readFrom(DataInput in) throws IOException {
        var read = new Sessions();
        read.pauseCount = Compact.readInt(in);
        for (int i = Math.max(0, read.pauseCount - KEPT); i < read.pauseCount; i++) {
            read.pauses[i % KEPT] = Compact.readInt(in);
        }
        read.start = Compact.readInt(in);
        read.newest = Compact.readInt(in);
        read.minutes = Compact.readInt(in);
        read.items = Compact.readInt(in);
        read.burst = Compact.readInt(in);
        read.usualLength = in.readDouble();
        read.usualStep = in.readDouble();
        return read;
    }
}
