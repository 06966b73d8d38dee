package io.forewarm.model.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.Word;
import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.model.provisioning.LaunchType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    @ParameterizedTest
    @MethodSource
    void everyConstantIsWrittenAsItsWordAndReadFromIt(Word constant) {
        var json = Json.mapper().writeValueAsString(constant);

        var read = Json.mapper().readValue(json, constant.getClass());

        assertThat(json).matches("\"[a-z]+(-[a-z]+)*\"");
        assertThat(read).isEqualTo(constant);
    }

    static Stream<Word> everyConstantIsWrittenAsItsWordAndReadFromIt() {
        return Stream.<Word[]>of(
                        Action.values(),
                        ClientKind.values(),
                        Environment.values(),
                        LaunchType.values(),
                        Outcome.values(),
                        Placement.values(),
                        Posture.values(),
                        SecurityProfile.values(),
                        SecuritySignal.values(),
                        Sensitivity.values(),
                        Skill.values(),
                        Source.values(),
                        UseCase.values())
                .flatMap(Stream::of);
    }

    @Test
    void aConstantIsNotReadFromItsNameInJava() {
        assertThatThrownBy(() -> Json.mapper().readValue("\"DATA_SCIENCE\"", UseCase.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void keysOfMapsAreWrittenLikeValuesAndInOrder() {
        var unsorted = new LinkedHashMap<BundleId, Integer>();
        unsorted.put(new BundleId("job-large"), 3);
        unsorted.put(new BundleId("dev-small"), 2);
        var keyed = new Keyed(Map.of(Duration.ofMinutes(90), 1.0), unsorted, Map.of(UseCase.DATA_SCIENCE, 0.5));

        var json = Json.mapper().writeValueAsString(keyed);

        assertThat(json)
                .isEqualTo("{\"byTime\":{\"PT1H30M\":1.0},\"byBundle\":{\"dev-small\":2,\"job-large\":3},"
                        + "\"byUse\":{\"data-science\":0.5}}");
        assertThat(Json.mapper().readValue(json, Keyed.class)).isEqualTo(keyed);
    }

    @Test
    void timesAreIso8601AndIdentifiersAreBare() {
        var moment = new Moment(
                Instant.parse("2026-03-02T08:15:30.500Z"),
                Duration.ofMillis(1500),
                Optional.of(new BundleId("dev-small")));

        var json = Json.mapper().writeValueAsString(moment);

        assertThat(json)
                .isEqualTo("{\"at\":\"2026-03-02T08:15:30.500Z\",\"took\":\"PT1.5S\",\"bundle\":\"dev-small\"}");
        assertThat(Json.mapper().readValue(json, Moment.class)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null   | {'at':'2026-03-02T08:15:30Z','took':'PT1S','bundle':null}",
                "absent | {'at':'2026-03-02T08:15:30Z','took':'PT1S'}",
            },
            quoteCharacter = '`')
    void anOptionalMayBeNullOrAbsent(String name, String json) {
        var read = Json.mapper().readValue(json.replace('\'', '"'), Moment.class);

        assertThat(read.bundle()).as(name).isEmpty();
    }

    @Test
    void questionsThatARecordAnswersAreNotWritten() {
        var json = Json.mapper().writeValueAsString(new Questioned(new Amounts(1, 2, 3)));

        assertThat(json).isEqualTo("{\"amounts\":{\"cores\":1.0,\"memoryMib\":2,\"gpus\":3}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing part      | {'took':'PT1S'}",
                "part that is null | {'at':null,'took':'PT1S'}",
            },
            quoteCharacter = '`')
    void aPartThatIsNotOptionalMustBeThere(String name, String json) {
        assertThatThrownBy(() -> Json.mapper().readValue(json.replace('\'', '"'), Moment.class))
                .as(name)
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("at");
    }

    record Keyed(Map<Duration, Double> byTime, Map<BundleId, Integer> byBundle, Map<UseCase, Double> byUse) {}

    record Moment(Instant at, Duration took, Optional<BundleId> bundle) {}

    record Questioned(Amounts amounts) {

        public boolean isNone() {
            return amounts.equals(Amounts.NONE);
        }
    }
}
