package io.forewarm.quickstart.playback.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.playback.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPlatformTest {

    @Test
    void readsWhatBecameOfAReport() {
        var answer = Json.mapper().readTree("""
                        {"received":5,"accepted":2,"duplicates":1,"ignored":1,
                         "rejected":[{"index":4,"reason":"missing-field"}]}""");

        assertThat(HttpPlatform.toTally(answer)).isEqualTo(new Tally(5, 2, 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 0.4, true",
        "0.9, 0.5, 0.5, true",
        "0.4, 0.6, 0.4, false",
        "0.9, 0.4, 0.6, false",
        "0.9, 0.0, 0.0, false",
    })
    void calledForeseenWhatIsLikelyAndTheLikeliest(double within, double small, double large, boolean expected) {
        var forecast = Json.mapper()
                .readTree("{\"probabilityWithin\":{\"PT5M\":%s},\"bundles\":{\"small\":%s,\"large\":%s}}"
                        .formatted(within, small, large));

        assertThat(HttpPlatform.foresees(forecast, new BundleId("small"))).isEqualTo(expected);
    }
}
