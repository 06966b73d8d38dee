package io.forewarm.quickstart.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {

    private static final Thing JOB = new Thing("jobs", "test", "run-7");

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "jobs,       test,  run-7, true",
                "jobs,       test,  run-8, false",
                "jobs,       test,  '',    true",
                "jobs,       other, run-7, false",
                "pods,       test,  run-7, false",
                "pods,       test,  '',    false",
                "namespaces, test,  test,  true",
                "namespaces, other, other, false",
            })
    void takesAlongWhatIsMeantByIt(String kind, String scope, String name, boolean expected) {
        assertThat(new Thing(kind, scope, name).takesAlong(JOB)).isEqualTo(expected);
    }
}
