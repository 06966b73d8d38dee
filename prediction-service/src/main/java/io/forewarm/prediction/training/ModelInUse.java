package io.forewarm.prediction.training;

import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.ModelVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The model of times that all replicas use, as of the last look at the registry. Thread-safe; who asks gets whatever
 * was found last, and never waits.
 */
public final class ModelInUse implements Supplier<Optional<ArrivalVersion>> {

    /** Answers when the next need comes. */
    public static final String KIND = "need-time";

    /** A model that was asked with other numbers, or in another form, is not for us. */
    public static final String SCHEMA = schema();

    private static final int FORM = 2;

    private final ModelRegistry registry;

    private volatile Optional<ArrivalVersion> version = Optional.empty();

    public ModelInUse(ModelRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<ArrivalVersion> get() {
        return version;
    }

    /** Looks which version is in use now, and reads it if it is another one than before. */
    public void look() {
        var champion = registry.champion(KIND)
                .filter(each -> each.schema().equals(SCHEMA))
                .map(ModelVersion::id);
        if (!champion.map(ModelId::toString).equals(version.map(ArrivalVersion::name))) {
            version = champion.flatMap(this::read);
        }
    }

    private Optional<ArrivalVersion> read(ModelId id) {
        return registry.payload(id).map(bytes -> new ArrivalVersion(id.toString(), model(bytes)));
    }

    static byte[] bytes(ArrivalModel model) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            out.writeByte(FORM);
            model.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArrivalModel model(byte[] bytes) {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            int form = in.readByte();
            if (form != FORM) {
                throw new IOException("form must be %d: %d".formatted(FORM, form));
            }
            return ArrivalModel.readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schema() {
        var text = "%d %s %s".formatted(FORM, ArrivalModel.HORIZON_MINUTES, Arrays.toString(RhythmFeature.values()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
