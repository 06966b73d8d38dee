package io.forewarm.sensor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a source sends: nothing is thrown, every item is accounted for, and none takes more than 50 ms. A short run,
 * the same each time; {@code CONTRIBUTING.md} has the command for a long one.
 */
class FuzzTest {

    private static final long INPUTS = Long.getLong("forewarm.fuzz.inputs", 18_000);

    private static final long SEED = Long.getLong("forewarm.fuzz.seed", 1);

    private static final List<FuzzReport> REPORTS = new ArrayList<>();

    @ParameterizedTest
    @MethodSource
    void getsAlongWithAnything(FuzzTarget target) {
        var report = new FuzzRun(target, SEED).run(INPUTS / FuzzTargets.all().size());

        REPORTS.add(report);
        assertThat(report.slowest()).isLessThanOrEqualTo(FuzzRun.SLOWEST);
    }

    static List<FuzzTarget> getsAlongWithAnything() {
        return FuzzTargets.all();
    }

    /** Inputs that are all refused at the door would show nothing. */
    @Test
    void inputsReachDeep() {
        for (var target : FuzzTargets.all().stream()
                .filter(each -> !each.name().equals("scrubber"))
                .toList()) {
            var report = new FuzzRun(target, SEED).run(500);

            assertThat(report.accepted()).as("%s", report).isGreaterThan(20);
            assertThat(report.rejected()).as("%s", report).isGreaterThan(20);
        }
    }

    @AfterAll
    static void report() {
        if (Long.getLong("forewarm.fuzz.inputs") != null) {
            System.out.printf("seed %d%n", SEED);
            REPORTS.forEach(System.out::println);
        }
    }
}
