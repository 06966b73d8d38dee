package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * In which quarter hours of the last 36 days something was asked for: one bit each, 432 bytes in all. Time goes forward
 * only.
 */
final class QuarterHours {

    private static final int MINUTES = 15;

    /** 36 days, so that the same time five weeks ago is still there, and a bit before it. */
    private static final int KEPT = 36 * 24 * 4;

    private final long[] bits = new long[KEPT / Long.SIZE];
    private long newest = Long.MIN_VALUE;

    void mark(long minute) {
        long quarter = Math.floorDiv(minute, MINUTES);
        forget(quarter);
        int place = (int) Math.floorMod(quarter, (long) KEPT);
        bits[place / Long.SIZE] |= 1L << place;
    }

    /** What is marked next was never seen before: the places of the quarters that went by are free again. */
    private void forget(long quarter) {
        if (quarter <= newest) {
            return;
        }
        long from = newest == Long.MIN_VALUE ? quarter : Math.max(newest + 1, quarter - KEPT + 1);
        for (long gone = from; gone <= quarter; gone++) {
            int place = (int) Math.floorMod(gone, (long) KEPT);
            bits[place / Long.SIZE] &= ~(1L << place);
        }
        newest = quarter;
    }

    /** Whether something was marked in any of the quarters that these minutes touch, both inclusive; at most 64. */
    boolean any(long fromMinute, long toMinute) {
        long first = Math.max(Math.floorDiv(fromMinute, MINUTES), newest - KEPT + 1);
        long last = Math.min(Math.floorDiv(toMinute, MINUTES), newest);
        if (last < first) {
            return false;
        }
        int place = (int) Math.floorMod(first, (long) KEPT);
        int word = place / Long.SIZE;
        int skipped = place % Long.SIZE;
        long found = bits[word] >>> skipped;
        if (skipped > 0) {
            found |= bits[word + 1 == bits.length ? 0 : word + 1] << (Long.SIZE - skipped);
        }
        return (found & (-1L >>> (Long.SIZE - 1 - (last - first)))) != 0;
    }

    void writeTo(DataOutput out) throws IOException {
        Compact.write(out, newest);
        int filled = 0;
        for (long word : bits) {
            filled += word == 0 ? 0 : 1;
        }
        Compact.write(out, filled);
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                out.writeByte(i);
                out.writeLong(bits[i]);
            }
        }
    }

    static QuarterHours readFrom(DataInput in) throws IOException {
        var read = new QuarterHours();
        read.newest = Compact.read(in);
        int filled = Compact.readCount(in, read.bits.length);
        for (int i = 0; i < filled; i++) {
            read.bits[in.readByte()] = in.readLong();
        }
        return read;
    }
}
