package io.forewarm.sensor.source.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The collector's example lets through what we say that we look at. */
class CollectorTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("`([a-z_]+(?:\\.[a-z_]+)+|request_time|duration_ms)`");

    @Test
    void sendsEveryAttributeThatIsLookedAt() throws IOException {
        var collector = Files.readString(Path.of("../deploy/sources/opentelemetry/collector.yaml"));

        var attributes = lookedAt();

        assertThat(attributes)
                .hasSizeGreaterThan(20)
                .allSatisfy(attribute -> assertThat(collector).contains('"' + attribute + '"'));
    }

    /**
     * First column of the table in the documentation; a name that only begins with a dot goes on from the one before.
     */
    private static List<String> lookedAt() throws IOException {
        var documentation = Files.readString(Path.of("../docs/sources.md"));
        var section =
                documentation.substring(documentation.indexOf("## OpenTelemetry"), documentation.indexOf("## Browser"));
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1].replace("`.", "`forewarm.requested."))
                .flatMap(column -> ATTRIBUTE.matcher(column).results().map(CollectorTest::name))
                .toList();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
