package io.forewarm.replay.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.forewarm.replay.trace.SwfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what an independent scorer, the benchmark's {@code reference.py}, printed for the same logs. */
class ReferenceTest {

    private static final Path LOGS = Path.of("../../../shared/data/swf");

    private static final Map<String, List<Curve>> CURVES = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KTH-SP2-1996-2.1-cln | keep-alive | 10 | 0.6162 | 1.0 | 1.0 | 1324.0
            KTH-SP2-1996-2.1-cln | keep-alive | 20 | 0.5221 | 1.0 | 0.8571 | 2320.2
            KTH-SP2-1996-2.1-cln | keep-alive | 30 | 0.4781 | 1.0 | 0.8 | 3194.2
            KTH-SP2-1996-2.1-cln | keep-alive | 60 | 0.4018 | 0.8403 | 0.75 | 5479.2
            KTH-SP2-1996-2.1-cln | keep-alive | 120 | 0.3315 | 0.6933 | 0.6465 | 9289.8
            KTH-SP2-1996-2.1-cln | keep-alive | 240 | 0.2698 | 0.5642 | 0.5676 | 15515.9
            KTH-SP2-1996-2.1-cln | keep-alive | 480 | 0.2228 | 0.466 | 0.5 | 25648.8
            KTH-SP2-1996-2.1-cln | keep-alive | 1440 | 0.0996 | 0.2083 | 0.3556 | 53531.1
            KTH-SP2-1996-2.1-cln | hybrid histogram 240 x 1 min | 0.99 | 0.3403 | 0.6144 | 0.9189 | 14313.4
            KTH-SP2-1996-2.1-cln | hybrid histogram 1440 x 1 min | 0.99 | 0.1139 | 0.2159 | 0.5 | 52889.6
            KTH-SP2-1996-2.1-cln | hybrid histogram 240 x 1 min, at least 8 samples | 0.99 | 0.3349 | 0.6114 | 0.9091 | 14504.4
            CTC-SP2-1996-3.1-cln | keep-alive | 10 | 0.6257 | 1.0 | 1.0 | 2464.5
            CTC-SP2-1996-3.1-cln | keep-alive | 20 | 0.5634 | 1.0 | 0.9538 | 4435.7
            CTC-SP2-1996-3.1-cln | keep-alive | 30 | 0.5305 | 1.0 | 0.9211 | 6256.0
            CTC-SP2-1996-3.1-cln | keep-alive | 60 | 0.4828 | 0.9101 | 0.875 | 11282.6
            CTC-SP2-1996-3.1-cln | keep-alive | 120 | 0.4358 | 0.8214 | 0.8214 | 20406.0
            CTC-SP2-1996-3.1-cln | keep-alive | 240 | 0.3837 | 0.7233 | 0.7778 | 36653.4
            CTC-SP2-1996-3.1-cln | keep-alive | 480 | 0.3283 | 0.6189 | 0.7241 | 64750.4
            CTC-SP2-1996-3.1-cln | keep-alive | 1440 | 0.1736 | 0.3272 | 0.5 | 146686.9
            CTC-SP2-1996-3.1-cln | hybrid histogram 240 x 1 min | 0.99 | 0.4721 | 0.7649 | 1.0 | 38223.1
            CTC-SP2-1996-3.1-cln | hybrid histogram 1440 x 1 min | 0.99 | 0.2092 | 0.3512 | 0.6667 | 136205.6
            CTC-SP2-1996-3.1-cln | hybrid histogram 240 x 1 min, at least 8 samples | 0.99 | 0.4642 | 0.7601 | 1.0 | 38753.7
            SDSC-BLUE-2000-4.2-cln | keep-alive | 10 | 0.5613 | 1.0 | 0.8333 | 10536.0
            SDSC-BLUE-2000-4.2-cln | keep-alive | 20 | 0.4249 | 1.0 | 0.75 | 17619.1
            SDSC-BLUE-2000-4.2-cln | keep-alive | 30 | 0.3632 | 1.0 | 0.7143 | 23265.3
            SDSC-BLUE-2000-4.2-cln | keep-alive | 60 | 0.2839 | 0.7816 | 0.65 | 36889.7
            SDSC-BLUE-2000-4.2-cln | keep-alive | 120 | 0.2256 | 0.6212 | 0.5714 | 58495.7
            SDSC-BLUE-2000-4.2-cln | keep-alive | 240 | 0.1809 | 0.4981 | 0.5 | 92726.2
            SDSC-BLUE-2000-4.2-cln | keep-alive | 480 | 0.1523 | 0.4194 | 0.475 | 149181.3
            SDSC-BLUE-2000-4.2-cln | keep-alive | 1440 | 0.0853 | 0.2348 | 0.3548 | 313028.8
            SDSC-BLUE-2000-4.2-cln | hybrid histogram 240 x 1 min | 0.99 | 0.2044 | 0.5241 | 0.6053 | 94405.6
            SDSC-BLUE-2000-4.2-cln | hybrid histogram 1440 x 1 min | 0.99 | 0.0951 | 0.2459 | 0.4444 | 308374.2
            SDSC-BLUE-2000-4.2-cln | hybrid histogram 240 x 1 min, at least 8 samples | 0.99 | 0.2032 | 0.5229 | 0.6 | 94875.9
            """)
    void agreesWithTheIndependentScorer(
            String log, String policy, double knob, double cold, double onset, double p75, double idleHours)
            throws IOException {
        var file = LOGS.resolve(log + ".swf.gz");
        assumeTrue(Files.exists(file), "the public logs are not beside this tree");

        var point = curves(log, file).stream()
                .filter(curve -> curve.name().equals(policy))
                .flatMap(curve -> curve.curve().stream())
                .filter(candidate -> candidate.knob() == knob)
                .findFirst()
                .orElseThrow();

        assertThat(point.coldShare()).isCloseTo(cold, within(0.002));
        assertThat(point.onsetColdShare().orElseThrow()).isCloseTo(onset, within(0.002));
        assertThat(point.p75UserColdShare()).isCloseTo(p75, within(0.002));
        assertThat(point.idleHours()).isCloseTo(idleHours, withinPercentage(0.5));
    }

    private static List<Curve> curves(String log, Path file) throws IOException {
        var known = CURVES.get(log);
        if (known != null) {
            return known;
        }
        var requests = Requests.of(SwfReader.read(file, _ -> {}).trace(), 0.6);
        var curves = new Baselines(requests, 0).curves();
        CURVES.put(log, curves);
        return curves;
    }
}
