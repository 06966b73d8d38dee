package io.forewarm.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private final Random random = new Random(7);

    @Test
    void isByteForByteWhatJacksonWrites() {
        for (int each = 0; each < 2000; each++) {
            var event = anEvent(random.nextBoolean() ? Optional.empty() : Optional.of(aSpec("busybox")));

            assertThat(EventJson.write(event))
                    .asString()
                    .isEqualTo(Json.mapper().writeValueAsString(event));
        }
    }

    @Test
    void isReadAsJacksonReadsIt() {
        for (int each = 0; each < 2000; each++) {
            var event = anEvent(random.nextBoolean() ? Optional.empty() : Optional.of(aSpec("busybox")));

            assertThat(EventReader.read(EventJson.write(event))).hasValue(event);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"units\":1,', '\"units\":01,'",
        "'\"units\":1,', '\"units\":1.0,'",
        "'\"units\":1,', '\"units\":99999999999,'",
        "'\"units\":1,', '\"units\":-1,'",
        "'\"cores\":0.25,', '\"cores\":00.25,'",
        "'\"cores\":0.25,', '\"cores\":.25,'",
        "'\"cores\":0.25,', '\"cores\":0.,'",
        "'\"cores\":0.25,', '\"cores\":0.25d,'",
        "'\"cores\":0.25,', '\"cores\":NaN,'"
    })
    void anUnusualNumberIsLeftToJackson(String usual, String unusual) {
        var spec = new ResourceSpec(
                new Amounts(0.25, 1, 0), Amounts.NONE, 1, 0, 0, SecurityProfile.BASELINE, "", Placement.SPOT);
        var json = new String(EventJson.write(anEvent(Optional.of(spec))), StandardCharsets.UTF_8);
        assertThat(json).contains(usual);

        assertThat(EventReader.read(json.replace(usual, unusual).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatIsSpeltOtherwiseIsLeftToJackson() {
        var event = anEvent(Optional.empty());
        var json = new String(EventJson.write(event), StandardCharsets.UTF_8);
        var reads = JsonSerde.of(ActivityEvent.TOPIC).deserializer();

        for (var otherwise : List.of(
                json.replace("\":", "\" : "),
                json.replace("\"acme\"", "\"\\u0061cme\""),
                json.replace("{\"id\"", "{\"later\":1,\"id\""),
                json + " ")) {
            byte[] bytes = otherwise.getBytes(StandardCharsets.UTF_8);

            assertThat(EventReader.read(bytes)).isEmpty();
            assertThat(reads.deserialize("", bytes)).isEqualTo(event);
        }
    }

    @Test
    void halfAnEventIsNone() {
        byte[] json = EventJson.write(anEvent(Optional.of(aSpec("busybox"))));

        for (int length = 0; length < json.length; length++) {
            assertThat(EventReader.read(Arrays.copyOf(json, length))).isEmpty();
        }
    }

    @Test
    void whatNeedsSomethingIsReadTheSame() {
        var event = anEvent(Optional.of(aSpec("busybox")));

        assertThat(JsonSerde.of(ActivityEvent.TOPIC).deserializer().deserialize("", EventJson.write(event)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b", "a\\b", "a\nb", "\u00e9", "\ud83d\ude00"})
    void anImageMayBeAnyText(String image) {
        var event = anEvent(Optional.of(aSpec(image)));

        assertThat(Json.mapper().readValue(EventJson.write(event), ActivityEvent.class))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "\u00e9"})
    void aStorageClassMayBeAnyText(String storageClass) {
        var event = anEvent(Optional.of(aSpec("busybox").onStorage(storageClass)));

        assertThat(Json.mapper().readValue(EventJson.write(event), ActivityEvent.class))
                .isEqualTo(event);
    }

    private ActivityEvent anEvent(Optional<ResourceSpec> requested) {
        return new ActivityEvent(
                new EventId("k8s:%s:ResponseComplete".formatted(random.nextLong())),
                new TenantId("acme"),
                new SubjectId("%032x".formatted(random.nextLong())),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
                any(Source.values()),
                any(Action.values()),
                new Target(
                        "pods/log",
                        random.nextBoolean() ? "" : "%016x".formatted(random.nextLong()),
                        random.nextBoolean() ? "" : "%016x".formatted(random.nextLong()),
                        any(Environment.values())),
                any(Outcome.values()),
                Duration.ofNanos(random.nextLong(10_000_000_000_000L)),
                any(ClientKind.values()),
                requested,
                signals());
    }

    private ResourceSpec aSpec(String image) {
        return new ResourceSpec(
                new Amounts(random.nextInt(1000) / 100.0, random.nextInt(100_000), random.nextInt(8)),
                new Amounts(
                        random.nextDouble() * Math.pow(10, random.nextInt(20) - 10.0), random.nextLong(1L << 50), 0),
                1 + random.nextInt(9),
                random.nextInt(100_000),
                random.nextInt(1000),
                any(SecurityProfile.values()),
                image,
                any(Placement.values()),
                random.nextBoolean() ? "" : "fast-ssd");
    }

    private Set<SecuritySignal> signals() {
        return Arrays.stream(SecuritySignal.values())
                .filter(_ -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
