package io.forewarm.prediction.forecast.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** State in the form that it writes itself in, which is a tenth of its JSON. */
final class StateSerde {

    /** Before each value, so that a later form can be told from this one. */
    private static final int FORM = 2;

    private StateSerde() {}

    @FunctionalInterface
    interface Writer<T> {

        void write(T state, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {

        T read(DataInput in) throws IOException;
    }

    static <T> Serde<T> of(Writer<T> writer, Reader<T> reader) {
        return Serdes.serdeFrom(
                (_, state) -> state == null ? null : bytes(writer, state),
                (_, bytes) -> bytes == null ? null : state(reader, bytes));
    }

    private static <T> byte[] bytes(Writer<T> writer, T state) {
        var bytes = new ByteArrayOutputStream(512);
        var out = new DataOutputStream(bytes);
        try {
            out.writeByte(FORM);
            writer.write(state, out);
        } catch (IOException e) {
            throw new SerializationException("state must be writable", e);
        }
        return bytes.toByteArray();
    }

    private static <T> T state(Reader<T> reader, byte[] bytes) {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            int form = in.readByte();
            if (form != FORM) {
                throw new SerializationException("state must be of form %d: %d".formatted(FORM, form));
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new SerializationException("state must be readable", e);
        }
    }
}
