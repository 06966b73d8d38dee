package io.forewarm.persona.form;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads what a {@link ByteWriter} wrote, in the same order. For one thread. Where the bytes end too early, it throws an
 * {@link IndexOutOfBoundsException}.
 */
public final class ByteReader {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int at;

    /** The bytes must not change meanwhile. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** In [0, 255]. */
    public int readByte() {
        return bytes[at++] & 0xff;
    }

    public boolean readBoolean() {
        return readByte() != 0;
    }

    /** In [0, 65535]. */
    public int readShort() {
        short value = (short) SHORT.get(bytes, at);
        at += Short.BYTES;
        return value & 0xffff;
    }

    public int readInt() {
        int value = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    public long readLong() {
        long value = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    public float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    public Instant readTime() {
        return Instant.ofEpochSecond(readLong(), readInt());
    }

    public String readText() {
        int length = readShort();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public byte[] read(int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, at, part, 0, length);
        at += length;
        return part;
    }
}
