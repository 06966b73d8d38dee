package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers in as many bytes as they need: seven bits in each, and whether there are more (LEB128, zigzag). */
final class Compact {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Compact() {}

    static void write(DataOutput out, long number) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & -MORE) != 0) {
            out.writeByte((int) ((left & (MORE - 1)) | MORE));
            left >>>= BITS;
        }
        out.writeByte((int) left);
    }

    static long read(DataInput in) throws IOException {
        long number = 0;
        int shift = 0;
        int next;
        do {
            next = in.readByte();
            number |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
        } while ((next & MORE) != 0 && shift < Long.SIZE);
        return (number >>> 1) ^ -(number & 1);
    }

    static int readInt(DataInput in) throws IOException {
        return Math.toIntExact(read(in));
    }

    /** A number of things that must not be more than there is room for. */
    static int readCount(DataInput in, int most) throws IOException {
        long count = read(in);
        if (count < 0 || count > most) {
            throw new IOException("a count must be from 0 to %d: %d".formatted(most, count));
        }
        return (int) count;
    }
}
