package io.forewarm.persona.inference.kafka;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.PersonaChange;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.change.Conduct;
import io.forewarm.persona.inference.Beliefs;
import io.forewarm.persona.inference.Former;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.Subject.Said;
import io.forewarm.persona.profile.Profile;
import io.forewarm.persona.profile.Times;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How a subject lies in the store: it is read and written at each of its events, for which JSON is too slow. */
public final class SubjectForm {

    /** Before each subject, so that a later form can be told from this one. */
    private static final int VERSION = 1;

    /** JSON, in which former releases wrote. */
    private static final int JSON = '{';

    private SubjectForm() {}

    /** For the store and its changelog. */
    public static Serde<Subject> serde() {
        return Serdes.serdeFrom(
                (_, subject) -> subject == null ? null : bytes(subject),
                (_, bytes) -> bytes == null ? null : subject(bytes));
    }

    private static byte[] bytes(Subject subject) {
        var bytes = new ByteArrayOutputStream(1024);
        var out = new DataOutputStream(bytes);
        try {
            out.writeByte(VERSION);
            subject.profile().write(out);
            subject.conduct().write(out);
            write(subject.former(), out);
            out.writeBoolean(subject.said().isPresent());
            if (subject.said().isPresent()) {
                write(subject.said().get(), out);
            }
        } catch (IOException e) {
            throw new SerializationException("a subject must be writable", e);
        }
        return bytes.toByteArray();
    }

    private static Subject subject(byte[] bytes) {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            int version = in.readByte();
            if (version != VERSION) {
                throw new SerializationException(
                        version == JSON
                                ? "the store is of a former release: remove it and its changelog, it is built anew"
                                : "a subject must be of version %d: %d".formatted(VERSION, version));
            }
            var profile = Profile.read(in);
            var conduct = Conduct.read(in);
            var former = new Former(in.readUTF(), in.readUTF(), in.readInt());
            return new Subject(profile, conduct, former, in.readBoolean() ? Optional.of(said(in)) : Optional.empty());
        } catch (IOException e) {
            throw new SerializationException("a subject must be readable", e);
        }
    }

    private static void write(Former former, DataOutput out) throws IOException {
        out.writeUTF(former.older());
        out.writeUTF(former.newer());
        out.writeInt(former.events());
    }

    private static void write(Said said, DataOutput out) throws IOException {
        var beliefs = said.beliefs();
        write(beliefs.skill(), Skill.class, out);
        write(beliefs.useCase(), UseCase.class, out);
        write(beliefs.sensitivity(), Sensitivity.class, out);
        write(beliefs.posture(), Posture.class, out);
        out.writeUTF(said.cluster());
        out.writeBoolean(said.changed().isPresent());
        if (said.changed().isPresent()) {
            write(said.changed().get(), out);
        }
    }

    private static Said said(DataInput in) throws IOException {
        var beliefs = new Beliefs(
                distribution(Skill.class, in),
                distribution(UseCase.class, in),
                distribution(Sensitivity.class, in),
                distribution(Posture.class, in));
        return new Said(beliefs, in.readUTF(), in.readBoolean() ? Optional.of(change(in)) : Optional.empty());
    }

    private static <E extends Enum<E>> void write(Distribution<E> distribution, Class<E> type, DataOutput out)
            throws IOException {
        for (E value : type.getEnumConstants()) {
            out.writeDouble(distribution.share(value));
        }
    }

    private static <E extends Enum<E>> Distribution<E> distribution(Class<E> type, DataInput in) throws IOException {
        var shares = new EnumMap<E, Double>(type);
        for (E value : type.getEnumConstants()) {
            shares.put(value, in.readDouble());
        }
        return new Distribution<>(shares);
    }

    private static void write(PersonaChange change, DataOutput out) throws IOException {
        Times.write(change.at(), out);
        out.writeUTF(change.from());
        out.writeUTF(change.to());
        out.writeByte(change.because().size());
        for (var reason : change.because()) {
            out.writeUTF(reason);
        }
    }

    private static PersonaChange change(DataInput in) throws IOException {
        var at = Times.read(in);
        var from = in.readUTF();
        var to = in.readUTF();
        var because = new ArrayList<String>();
        int reasons = in.readUnsignedByte();
        for (int each = 0; each < reasons; each++) {
            because.add(in.readUTF());
        }
        return new PersonaChange(at, from, to, because);
    }
}
