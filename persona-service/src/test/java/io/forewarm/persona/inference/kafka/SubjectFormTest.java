package io.forewarm.persona.inference.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.persona.Recording;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.TestRules;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SubjectFormTest {

    private static final int MOST_BYTES = 4096;

    private final Serde<Subject> form = SubjectForm.serde();

    @Test
    void everySubjectComesBackAsItWas() {
        assertThat(subjects().values()).hasSize(16).allSatisfy(subject -> {
            var bytes = form.serializer().serialize("", subject);

            assertThat(form.deserializer().deserialize("", bytes)).isEqualTo(subject);
            assertThat(bytes).hasSizeLessThan(MOST_BYTES);
        });
        assertThat(form.deserializer().deserialize("", form.serializer().serialize("", Subject.UNKNOWN)))
                .isEqualTo(Subject.UNKNOWN);
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> form.deserializer().deserialize("", "{}".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("former release");
        assertThatThrownBy(() -> form.deserializer().deserialize("", new byte[] {1, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("former release");
        assertThatThrownBy(() -> form.deserializer().deserialize("", new byte[] {7}))
                .isInstanceOf(SerializationException.class)
                .hasMessage("a subject must be of version 2: 7");
        assertThatThrownBy(() -> form.deserializer().deserialize("", new byte[] {2, 2}))
                .isInstanceOf(SerializationException.class);
    }

    private static Map<String, Subject> subjects() {
        var inference = TestRules.inference();
        var subjects = new HashMap<String, Subject>();
        for (var event : Recording.events()) {
            var known = subjects.getOrDefault(event.key(), Subject.UNKNOWN);
            subjects.put(
                    event.key(),
                    inference.after(known, event, TestRules.knowledge()).subject());
        }
        return subjects;
    }
}
