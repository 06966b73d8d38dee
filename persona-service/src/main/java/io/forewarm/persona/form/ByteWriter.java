package io.forewarm.persona.form;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes numbers, times and texts one after the other, the highest byte first. {@code DataOutputStream} takes a lock
 * for each byte, which counts where a subject is written at each event. For one thread.
 */
public final class ByteWriter {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int LONGEST_TEXT = 0xffff;

    private byte[] bytes;
    private int size;

    /** Takes so many bytes before it has to grow. */
    public ByteWriter(int expected) {
        bytes = new byte[expected];
    }

    public void writeByte(int value) {
        int at = more(Byte.BYTES);
        bytes[at] = (byte) value;
    }

    public void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    public void writeShort(int value) {
        int at = more(Short.BYTES);
        SHORT.set(bytes, at, (short) value);
    }

    public void writeInt(int value) {
        int at = more(Integer.BYTES);
        INT.set(bytes, at, value);
    }

    public void writeLong(long value) {
        int at = more(Long.BYTES);
        LONG.set(bytes, at, value);
    }

    public void writeFloat(float value) {
        writeInt(Float.floatToRawIntBits(value));
    }

    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    /** As exact as it came. */
    public void writeTime(Instant time) {
        writeLong(time.getEpochSecond());
        writeInt(time.getNano());
    }

    /**
     * Writes a text.
     *
     * @throws IllegalArgumentException if it takes more than 65,535 bytes
     */
    public void writeText(String text) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        if (own.length > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "text must have at most %d bytes: %d".formatted(LONGEST_TEXT, own.length));
        }
        writeShort(own.length);
        write(own);
    }

    public void write(byte[] more) {
        int at = more(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
    }

    /** All that was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Makes room, and tells where it begins. */
    private int more(int length) {
        int at = size;
        size += length;
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, 2 * bytes.length));
        }
        return at;
    }
}
