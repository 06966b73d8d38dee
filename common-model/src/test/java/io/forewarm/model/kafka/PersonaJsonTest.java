package io.forewarm.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.PersonaChange;
import io.forewarm.model.persona.PersonaName;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Reason;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaJsonTest {

    private final Random random = new Random(7);

    @Test
    void isByteForByteWhatJacksonWrites() {
        for (int each = 0; each < 1000; each++) {
            var persona = aPersona("DevOps expert", "usual is 20%");

            assertThat(PersonaJson.write(persona))
                    .asString()
                    .isEqualTo(Json.mapper().writeValueAsString(persona));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "\u00e9", "\ud83d\ude00", "\u007f"})
    void aNameMayBeAnyText(String text) {
        var persona = aPersona(text, text);

        assertThat(PersonaJson.write(persona)).isEqualTo(Json.mapper().writeValueAsBytes(persona));
    }

    private Persona aPersona(String name, String text) {
        return new Persona(
                new TenantId("acme"),
                new SubjectId("%032x".formatted(random.nextLong())),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
                shares(Skill.class),
                shares(UseCase.class),
                shares(Sensitivity.class),
                shares(Posture.class),
                random.nextDouble() * 1e9,
                new PersonaName(name, random.nextDouble()),
                random.nextBoolean() ? "" : "cluster-3",
                "%032x".formatted(random.nextLong()),
                Stream.generate(() -> new Reason("use-case", "testing", "gpu-share", random.nextGaussian(), text))
                        .limit(random.nextInt(4))
                        .toList(),
                random.nextBoolean() ? Optional.empty() : Optional.of(aChange(name, text)));
    }

    private PersonaChange aChange(String name, String text) {
        return new PersonaChange(
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                random.nextBoolean() ? "" : name,
                name,
                random.nextBoolean() ? List.of() : List.of(text, "its pace: 5% different"));
    }

    /** Now and then of one constant alone, which leaves the others out. */
    private <E extends Enum<E>> Distribution<E> shares(Class<E> type) {
        int constants = type.getEnumConstants().length;
        var shares = new double[constants];
        shares[random.nextInt(constants)] += 0.25;
        shares[random.nextInt(constants)] += 0.75;
        return Distribution.uniform(type).with(shares);
    }
}
