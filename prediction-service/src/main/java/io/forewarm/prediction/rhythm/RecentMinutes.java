package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The newest minutes in which something was asked for, in order; at most 512, so 2 kB however long it goes on. */
final class RecentMinutes {

    /** Who asks in 512 different minutes within a month is busy, and more need not be told apart. */
    private static final int KEPT = 512;

    private int[] minutes = new int[8];
    private int size;

    /** Adds a minute, which must not lie before the newest one; the newest one again changes nothing. */
    void add(int minute) {
        if (size > 0 && minutes[size - 1] >= minute) {
            if (minutes[size - 1] > minute) {
                throw new IllegalArgumentException(
                        "minutes must not go back: %d after %d".formatted(minute, minutes[size - 1]));
            }
            return;
        }
        if (size == minutes.length) {
            makeRoom();
        }
        minutes[size++] = minute;
    }

    private void makeRoom() {
        if (size < 2 * KEPT) {
            minutes = Arrays.copyOf(minutes, 2 * size);
            return;
        }
        System.arraycopy(minutes, KEPT, minutes, 0, size - KEPT);
        size -= KEPT;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int newest() {
        return minutes[size - 1];
    }

    /** Length of the gap that lies so many gaps before the newest, which is 0; -1 if there is none. */
    int gap(int before) {
        int later = size - 1 - before;
        return later > 0 ? minutes[later] - minutes[later - 1] : -1;
    }

    /** How many gaps are known. */
    int gaps() {
        return Math.max(0, Math.min(size, KEPT) - 1);
    }

    /** How many of the kept minutes are at or after that one. */
    int since(int minute) {
        // Halves without looking which half it is: half of the branches would be guessed wrong.
        int before = 0;
        for (int left = size; left > 0; left -= (left + 1) / 2) {
            int half = (left + 1) / 2;
            before += minutes[before + half - 1] < minute ? half : 0;
        }
        return Math.min(KEPT, size - before);
    }

    void writeTo(DataOutput out) throws IOException {
        int kept = Math.min(KEPT, size);
        Compact.write(out, kept);
        int before = 0;
        for (int i = size - kept; i < size; i++) {
            Compact.write(out, minutes[i] - before);
            before = minutes[i];
        }
    }

    static RecentMinutes readFrom(DataInput in) throws IOException {
        var read = new RecentMinutes();
        int count = Compact.readCount(in, KEPT);
        read.minutes = new int[Math.max(8, Integer.highestOneBit(Math.max(1, count)) * 2)];
        int before = 0;
        for (int i = 0; i < count; i++) {
            before += Compact.readInt(in);
            read.minutes[i] = before;
        }
        read.size = count;
        return read;
    }
}
