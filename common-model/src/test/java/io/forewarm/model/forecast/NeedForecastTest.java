package io.forewarm.model.forecast;

import static io.forewarm.model.forecast.NeedForecast.HORIZONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeedForecastTest {

    private static final BundleId SMALL = new BundleId("small");
    private static final BundleId LARGE = new BundleId("large");

    @Test
    void horizonsAndBundlesAreInOrderWhateverTheMapsWere() {
        var shuffled = new LinkedHashMap<Duration, Double>();
        HORIZONS.reversed().forEach(horizon -> shuffled.put(horizon, 0.5));

        var forecast = forecast(shuffled, Map.of(SMALL, 0.5, LARGE, 0.25));

        assertThat(forecast.probabilityWithin().keySet()).containsExactlyElementsOf(HORIZONS);
        assertThat(forecast.bundles().keySet()).containsExactly(LARGE, SMALL);
    }

    @Property
    void probabilitiesThatRiseAreTaken(@ForAll @Size(5) List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
        var rising = rising(probabilities.stream().sorted().toArray(Double[]::new));

        var forecast = forecast(rising, Map.of());

        assertThat(forecast.probabilityWithin()).isEqualTo(rising);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoForecast(Map<Duration, Double> within, Map<BundleId, Double> bundles, String message) {
        assertThatThrownBy(() -> forecast(within, bundles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refusesWhatIsNoForecast() {
        var calm = rising(0.1, 0.2, 0.3, 0.4, 0.5);
        var horizons = "probabilityWithin must have the horizons [PT1M, PT5M, PT15M, PT1H, PT4H]: ";
        var range = "probabilityWithin must be in [0, 1] and must not fall: ";
        return Stream.of(
                Arguments.argumentSet("no horizons", Map.of(), Map.of(), horizons + "[]"),
                Arguments.argumentSet(
                        "another horizon", Map.of(Duration.ofMinutes(2), 0.5), Map.of(), horizons + "[PT2M]"),
                Arguments.argumentSet(
                        "falls with time", rising(0.1, 0.2, 0.15, 0.4, 0.5), Map.of(), range + "0.15 after 0.2"),
                Arguments.argumentSet("negative", rising(-0.1, 0, 0, 0, 0), Map.of(), range + "-0.1 after 0.0"),
                Arguments.argumentSet("above 1", rising(0, 0, 0, 0, 1.5), Map.of(), range + "1.5 after 0.0"),
                Arguments.argumentSet("NaN", rising(0, 0, 0, 0, Double.NaN), Map.of(), range + "NaN after 0.0"),
                Arguments.argumentSet(
                        "bundles beyond 1",
                        calm,
                        Map.of(SMALL, 0.75, LARGE, 0.5),
                        "shares of bundles must add up to at most 1: 1.25"),
                Arguments.argumentSet(
                        "negative bundle", calm, Map.of(SMALL, -0.5), "share of a bundle must be >= 0: -0.5"),
                Arguments.argumentSet(
                        "NaN for a bundle", calm, Map.of(SMALL, Double.NaN), "share of a bundle must be >= 0: NaN"));
    }

    private static Map<Duration, Double> rising(double... probabilities) {
        return rising(IntStream.range(0, probabilities.length)
                .mapToObj(index -> probabilities[index])
                .toArray(Double[]::new));
    }

    private static Map<Duration, Double> rising(Double[] probabilities) {
        var within = new LinkedHashMap<Duration, Double>();
        for (int i = 0; i < HORIZONS.size(); i++) {
            within.put(HORIZONS.get(i), probabilities[i]);
        }
        return within;
    }

    private static NeedForecast forecast(Map<Duration, Double> within, Map<BundleId, Double> bundles) {
        return new NeedForecast(
                new TenantId("acme"),
                new SubjectId("0123456789abcdef0123456789abcdef"),
                Instant.parse("2026-03-02T08:00:00Z"),
                within,
                bundles,
                SizeForecast.UNKNOWN,
                List.of(),
                0,
                List.of());
    }
}
