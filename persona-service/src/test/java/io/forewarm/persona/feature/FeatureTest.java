package io.forewarm.persona.feature;

import static io.forewarm.persona.TestEvents.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.jackson.Json;
import io.forewarm.persona.feature.jackson.FeatureJson;
import io.forewarm.persona.inference.TestRules;
import io.forewarm.persona.profile.Profile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureTest {

    @ParameterizedTest
    @EnumSource(Feature.class)
    void isTypicalForWhoWasNeverSeen(Feature feature) {
        var features = FeatureVector.of(Profile.NONE, 3);

        // Breadth and hours grow from nothing, so they alone start below.
        if (feature != Feature.BREADTH && feature != Feature.HOURS) {
            assertThat(features.of(feature)).isCloseTo(feature.typical(), within(1e-9));
        }
        assertThat(features.standardised(feature)).isBetween(-3.5, 3.5);
        assertThat(feature.text(feature.typical())).doesNotContain("%s").isNotBlank();
    }

    @Test
    void comesNearerToWhatIsSeenWithEachEvent() {
        var once = cores(1);
        var often = cores(50);

        assertThat(Feature.CORES.typical()).isLessThan(once);
        assertThat(often).isGreaterThan(once).isCloseTo(5, within(0.3));
    }

    @Test
    void saysValuesInWords() {
        assertThat(Feature.GPU_SHARE.text(0.6)).isEqualTo("asks for GPUs in 60% of its requests for compute");
        assertThat(Feature.CORES.text(-2)).isEqualTo("asks for 0.25 cores a unit");
        assertThat(Feature.MEMORY.text(14)).isEqualTo("asks for 16384 MiB of memory a unit");
    }

    @Test
    void namesItsSchema() {
        assertThat(Feature.schema()).matches("[0-9a-f]{32}");
    }

    @Test
    void travelsAsJsonByName() {
        var features = new FeatureVector(Map.of(Feature.GPU_SHARE, 0.5));

        var json = Json.mapper().writeValueAsString(features);

        assertThat(json).contains("\"gpu-share\":0.5");
        assertThat(Json.mapper().readValue(json, FeatureVector.class)).isEqualTo(features);
        assertThat(FeatureJson.write(features)).asString().isEqualTo(json);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureVector(Map.of(Feature.CORES, Double.NaN)))
                .withMessageContaining("cores");
    }

    private static double cores(int needs) {
        var profile = Profile.NONE;
        for (int i = 0; i < needs; i++) {
            profile = profile.after(
                    aNeed().requested(32, 1024).after(Duration.ofMinutes(i)).build(), TestRules.profile());
        }
        return FeatureVector.of(profile, 0).of(Feature.CORES);
    }
}
