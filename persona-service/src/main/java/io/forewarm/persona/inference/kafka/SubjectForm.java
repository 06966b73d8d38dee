package io.forewarm.persona.inference.kafka;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.PersonaChange;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.change.Conduct;
import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import io.forewarm.persona.inference.Beliefs;
import io.forewarm.persona.inference.Former;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.Subject.Said;
import io.forewarm.persona.profile.Profile;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How a subject lies in the store: it is read and written at each of its events, for which JSON is too slow. */
public final class SubjectForm {

    /** Before each subject, so that a later form can be told from this one. */
    private static final int VERSION = 2;

    /** JSON, and hours as words, in which former releases wrote. */
    private static final Set<Integer> FORMER = Set.of((int) '{', 1);

    /** Seldom more than this. */
    private static final int BYTES = 1536;

    private SubjectForm() {}

    /** For the store and its changelog. */
    public static Serde<Subject> serde() {
        return Serdes.serdeFrom(
                (_, subject) -> subject == null ? null : bytes(subject),
                (_, bytes) -> bytes == null ? null : subject(bytes));
    }

    private static byte[] bytes(Subject subject) {
        var out = new ByteWriter(BYTES);
        out.writeByte(VERSION);
        subject.profile().write(out);
        subject.conduct().write(out);
        write(subject.former(), out);
        out.writeBoolean(subject.said().isPresent());
        subject.said().ifPresent(said -> write(said, out));
        return out.toBytes();
    }

    private static Subject subject(byte[] bytes) {
        var in = new ByteReader(bytes);
        try {
            int version = in.readByte();
            if (version != VERSION) {
                throw new SerializationException(
                        FORMER.contains(version)
                                ? "the store is of a former release: remove it and its changelog, it is built anew"
                                : "a subject must be of version %d: %d".formatted(VERSION, version));
            }
            var profile = Profile.read(in);
            var conduct = Conduct.read(in);
            var former = new Former(in.readText(), in.readText(), in.readInt());
            return new Subject(profile, conduct, former, in.readBoolean() ? Optional.of(said(in)) : Optional.empty());
        } catch (IndexOutOfBoundsException e) {
            throw new SerializationException("a subject must be readable", e);
        }
    }

    private static void write(Former former, ByteWriter out) {
        out.writeText(former.older());
        out.writeText(former.newer());
        out.writeInt(former.events());
    }

    private static void write(Said said, ByteWriter out) {
        var beliefs = said.beliefs();
        write(beliefs.skill(), out);
        write(beliefs.useCase(), out);
        write(beliefs.sensitivity(), out);
        write(beliefs.posture(), out);
        out.writeText(said.cluster());
        out.writeBoolean(said.changed().isPresent());
        said.changed().ifPresent(change -> write(change, out));
    }

    private static Said said(ByteReader in) {
        var beliefs = new Beliefs(
                distribution(Skill.class, in),
                distribution(UseCase.class, in),
                distribution(Sensitivity.class, in),
                distribution(Posture.class, in));
        return new Said(beliefs, in.readText(), in.readBoolean() ? Optional.of(change(in)) : Optional.empty());
    }

    private static <E extends Enum<E>> void write(Distribution<E> distribution, ByteWriter out) {
        for (double share : distribution.inOrder()) {
            out.writeDouble(share);
        }
    }

    private static <E extends Enum<E>> Distribution<E> distribution(Class<E> type, ByteReader in) {
        return Distribution.of(type, _ -> in.readDouble());
    }

    private static void write(PersonaChange change, ByteWriter out) {
        out.writeTime(change.at());
        out.writeText(change.from());
        out.writeText(change.to());
        out.writeByte(change.because().size());
        for (var reason : change.because()) {
            out.writeText(reason);
        }
    }

    private static PersonaChange change(ByteReader in) {
        var at = in.readTime();
        var from = in.readText();
        var to = in.readText();
        var because = new ArrayList<String>();
        int reasons = in.readByte();
        for (int each = 0; each < reasons; each++) {
            because.add(in.readText());
        }
        return new PersonaChange(at, from, to, because);
    }
}
