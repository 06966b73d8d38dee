package io.forewarm.prediction.forecast.kafka;

import io.forewarm.prediction.forecast.kafka.StateSerde.Reader;
import io.forewarm.prediction.forecast.kafka.StateSerde.Writer;
import io.forewarm.prediction.history.Counts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the forms of state are put together from. */
final class Fields {

    private Fields() {}

    static void write(DataOutput out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void write(DataOutput out, Duration time) throws IOException {
        out.writeLong(time.getSeconds());
        out.writeInt(time.getNano());
    }

    static Duration readDuration(DataInput in) throws IOException {
        return Duration.ofSeconds(in.readLong(), in.readInt());
    }

    /** By its name, so that one more in between changes nothing. */
    static void write(DataOutput out, Enum<?> constant) throws IOException {
        out.writeUTF(constant.name());
    }

    static <T> void write(DataOutput out, Optional<T> value, Writer<T> writer) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(value.get(), out);
        }
    }

    static <T> Optional<T> readOptional(DataInput in, Reader<T> reader) throws IOException {
        return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
    }

    static <T> void write(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(value, out);
        }
    }

    static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        var values = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    static <K, V> void write(DataOutput out, Map<K, V> values, Writer<K> keys, Writer<V> writer) throws IOException {
        out.writeInt(values.size());
        for (var entry : values.entrySet()) {
            keys.write(entry.getKey(), out);
            writer.write(entry.getValue(), out);
        }
    }

    static <K, V> Map<K, V> readMap(DataInput in, Reader<K> keys, Reader<V> reader) throws IOException {
        int size = in.readInt();
        var values = new HashMap<K, V>();
        for (int i = 0; i < size; i++) {
            values.put(keys.read(in), reader.read(in));
        }
        return values;
    }

    static <K> void write(DataOutput out, Counts<K> counts, Writer<K> keys) throws IOException {
        write(out, counts.weights(), keys, (weight, to) -> to.writeDouble(weight));
    }

    static <K> Counts<K> readCounts(DataInput in, Reader<K> keys) throws IOException {
        return new Counts<>(readMap(in, keys, DataInput::readDouble));
    }

    static void writeBins(DataOutput out, Counts<Integer> counts) throws IOException {
        write(out, counts, (bin, to) -> to.writeShort(bin));
    }

    static Counts<Integer> readBins(DataInput in) throws IOException {
        return readCounts(in, from -> (int) from.readShort());
    }
}
