package io.forewarm.model.catalogue.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.InvalidCatalogueException;
import io.forewarm.model.catalogue.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueReaderTest {

    /** The smallest that is allowed: only what has no default. */
    private static final String SMALLEST = """
            currency: EUR
            waitingCostPerHour: 60
            bundles:
              - id: small
                vmType: shared.small
                cores: 0.5
                memoryMib: 512
                image: alpine:3.20
                pricePerHour: 0.02
                startUpTime: 20s
            """;

    @Test
    void theShippedCatalogueIsRead() throws IOException {
        try (var shipped = Catalogue.class.getResourceAsStream("/catalogue.yaml")) {
            assertThat(shipped).isNotNull();

            var catalogue = CatalogueReader.read(shipped);

            assertThat(catalogue.ids()).contains(new BundleId("spot-tiny"), new BundleId("gpu-4"));
        }
    }

    @Test
    void whatIsAbsentIsTheDefault() {
        var catalogue = read(SMALLEST);

        assertThat(catalogue)
                .isEqualTo(new Catalogue(
                        "EUR",
                        60,
                        List.of(new Bundle(
                                new BundleId("small"),
                                "shared.small",
                                new Amounts(0.5, 512, 0),
                                Storage.NONE,
                                0,
                                SecurityProfile.RESTRICTED,
                                "alpine:3.20",
                                Placement.ON_DEMAND,
                                0.02,
                                Duration.ofSeconds(20),
                                0))));
    }

    @Test
    void everyKeyIsTaken() {
        var catalogue = read(SMALLEST + """
                    gpus: 1
                    storage:
                      class: ssd
                      sizeMib: 1024
                    bandwidthMbps: 100
                    security: baseline
                    placement: spot
                    failureShare: 0.5
                """);

        assertThat(catalogue.bundles())
                .containsExactly(new Bundle(
                        new BundleId("small"),
                        "shared.small",
                        new Amounts(0.5, 512, 1),
                        new Storage("ssd", 1024),
                        100,
                        SecurityProfile.BASELINE,
                        "alpine:3.20",
                        Placement.SPOT,
                        0.02,
                        Duration.ofSeconds(20),
                        0.5));
    }

    @ParameterizedTest
    @MethodSource
    void timesAreReadAsPeopleWriteThem(String written, Duration expected) {
        var catalogue = read(SMALLEST.replace("20s", written));

        assertThat(catalogue.bundles()).extracting(Bundle::startUpTime).containsExactly(expected);
    }

    static Stream<Arguments> timesAreReadAsPeopleWriteThem() {
        return Stream.of(
                Arguments.of("45s", Duration.ofSeconds(45)),
                Arguments.of("2m", Duration.ofMinutes(2)),
                Arguments.of("1m30s", Duration.ofSeconds(90)),
                Arguments.of("0.5s", Duration.ofMillis(500)),
                Arguments.of("PT45S", Duration.ofSeconds(45)));
    }

    @ParameterizedTest
    @MethodSource
    void aComplaintNamesTheKeyTheRuleAndTheValue(String line, String instead, String message) {
        assertThat(SMALLEST).contains(line);
        var yaml = SMALLEST.replace(line, instead);

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> aComplaintNamesTheKeyTheRuleAndTheValue() {
        return Stream.of(shapes(), keys(), types(), rules()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.argumentSet(
                        "empty document", SMALLEST, "", "catalogue must be a block of keys and values, but is missing"),
                Arguments.argumentSet(
                        "no block", SMALLEST, "hello", "catalogue must be a block of keys and values: \"hello\""),
                Arguments.argumentSet(
                        "no list",
                        SMALLEST.substring(SMALLEST.indexOf("bundles:")),
                        "bundles: small",
                        "bundles must be a list: \"small\""),
                Arguments.argumentSet(
                        "element that is no block",
                        "  - id: small",
                        "  - small\n  - id: small",
                        "bundles[0] must be a block of keys and values: \"small\""));
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.argumentSet(
                        "unknown key",
                        "currency: EUR",
                        "currency: EUR\nregion: north",
                        "region is unknown, known are [bundles, currency, waitingCostPerHour]: \"north\""),
                Arguments.argumentSet(
                        "unknown nested key",
                        "cores: 0.5",
                        "cores: 0.5\n    storage:\n      size: 5",
                        "bundles[0].storage.size is unknown, known are [class, sizeMib]: 5"),
                Arguments.argumentSet(
                        "missing key",
                        "currency: EUR\n",
                        "",
                        "currency must be text that is not blank, but is missing"),
                Arguments.argumentSet(
                        "missing key of a bundle",
                        "    memoryMib: 512\n",
                        "",
                        "bundles[0].memoryMib must be a whole number, but is missing"),
                Arguments.argumentSet(
                        "key without a value",
                        "startUpTime: 20s",
                        "startUpTime:",
                        "bundles[0].startUpTime must be text that is not blank: \"\""));
    }

    private static Stream<Arguments> types() {
        return Stream.of(
                Arguments.argumentSet(
                        "no time",
                        "startUpTime: 20s",
                        "startUpTime: soon",
                        "bundles[0].startUpTime must be a time such as 45s or 2m: \"soon\""),
                Arguments.argumentSet(
                        "time without a unit",
                        "startUpTime: 20s",
                        "startUpTime: 20",
                        "bundles[0].startUpTime must be text that is not blank: 20"),
                Arguments.argumentSet(
                        "no number", "cores: 0.5", "cores: half", "bundles[0].cores must be a number: \"half\""),
                Arguments.argumentSet(
                        "no whole number",
                        "memoryMib: 512",
                        "memoryMib: 0.5",
                        "bundles[0].memoryMib must be a whole number: 0.5"),
                Arguments.argumentSet(
                        "far too many",
                        "cores: 0.5",
                        "cores: 0.5\n    gpus: 4294967297",
                        "bundles[0].gpus must be below 2^31: 4294967297"),
                Arguments.argumentSet(
                        "unknown word",
                        "cores: 0.5",
                        "cores: 0.5\n    security: open",
                        "bundles[0].security must be one of [privileged, baseline, restricted]: \"open\""),
                Arguments.argumentSet(
                        "illegal name",
                        "id: small",
                        "id: Small One",
                        "bundles[0].id must be a lower-case DNS label: \"Small One\""));
    }

    private static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.argumentSet(
                        "price", "pricePerHour: 0.02", "pricePerHour: -1", "bundles[0].pricePerHour must be > 0: -1.0"),
                Arguments.argumentSet("start-up time", "20s", "0s", "bundles[0].startUpTime must be positive: PT0S"),
                Arguments.argumentSet(
                        "amounts",
                        "cores: 0.5",
                        "cores: -0.5",
                        "bundles[0].cores, memoryMib and gpus must be >= 0: -0.5, 512, 0"),
                Arguments.argumentSet(
                        "storage",
                        "cores: 0.5",
                        "cores: 0.5\n    storage:\n      sizeMib: -1",
                        "bundles[0].storage.sizeMib must be >= 0: -1"),
                Arguments.argumentSet(
                        "share of failures",
                        "cores: 0.5",
                        "cores: 0.5\n    failureShare: 1",
                        "bundles[0].failureShare must be in [0, 1): 1.0"),
                Arguments.argumentSet(
                        "cost of waiting",
                        "waitingCostPerHour: 60",
                        "waitingCostPerHour: 0",
                        "waitingCostPerHour must be > 0: 0.0"),
                Arguments.argumentSet(
                        "no bundles",
                        SMALLEST.substring(SMALLEST.indexOf("bundles:")),
                        "bundles: []",
                        "bundles must not be empty"),
                Arguments.argumentSet(
                        "name given twice",
                        SMALLEST.substring(SMALLEST.indexOf("  - id")),
                        SMALLEST.substring(SMALLEST.indexOf("  - id")).repeat(2),
                        "bundles must have different ids: 'small'"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoYamlIsReportedWithItsLine(String yaml, String problem, String line) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContainingAll(problem, line);
    }

    static Stream<Arguments> whatIsNoYamlIsReportedWithItsLine() {
        return Stream.of(
                Arguments.argumentSet("open bracket", "bundles: [\n", "expected the node content", "line 2, column 1"),
                Arguments.argumentSet(
                        "tabulator", "currency: EUR\n\tx: 1", "found character '\\t(TAB)'", "line 2, column 1"),
                Arguments.argumentSet(
                        "key written twice", "currency: EUR\ncurrency: USD\n", "Duplicate", "line 2, column "),
                Arguments.argumentSet(
                        "second document", SMALLEST + "---\na: b\n", "Trailing token", "line 12, column "));
    }

    @Test
    void leavesTheStreamOpen() {
        var closed = new boolean[1];
        var stream = new ByteArrayInputStream(SMALLEST.getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        CatalogueReader.read(stream);

        assertThat(closed[0]).isFalse();
    }

    private static Catalogue read(String yaml) {
        return CatalogueReader.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
