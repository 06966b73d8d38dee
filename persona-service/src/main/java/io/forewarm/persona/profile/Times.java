package io.forewarm.persona.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Times in the form in which state is kept: as exact as they came. */
public final class Times {

    private Times() {}

    /** Writes a time, for {@link #read}. */
    public static void write(Instant time, DataOutput out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    /** Reads what {@link #write} wrote. */
    public static Instant read(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
