package io.forewarm.replay.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.replay.trace.Job.Outcome;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwfReaderTest {

    private static final String GOOD = "1 60 5 100 4 -1 -1 8 600 2048 1 7 3 2 1 9 -1 -1";

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void readsTheFieldsOfAJob() throws IOException {
        var reading = read(GOOD);

        assertThat(reading.trace().jobs())
                .containsExactly(new Job(7, 60, 5, 100, 8, 2048, 600, new JobKind(3, 2, 1, 9), Outcome.COMPLETED));
        assertThat(reading.trace().jobs().getFirst().endSeconds()).isEqualTo(165);
    }

    @Test
    void takesWhatAJobGotWhereNobodyTellsWhatItAskedFor() throws IOException {
        var reading = read("1 60 5 100 4 -1 -1 -1 600 2048 1 7 3 2 1 9 -1 -1");

        assertThat(reading.trace().jobs().getFirst().processors()).isEqualTo(4);
    }

    @Test
    void leavesUnknownWhatIsUnknown() throws IOException {
        var reading = read("1 60 -1 100 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1");

        assertThat(reading.trace().jobs().getFirst())
                .isEqualTo(new Job(-1, 60, -1, 100, -1, -1, -1, JobKind.UNKNOWN, Outcome.UNKNOWN))
                .returns((long) Job.UNKNOWN, Job::endSeconds);
    }

    @ParameterizedTest
    @CsvSource({"1, COMPLETED", "3, COMPLETED", "0, BROKEN", "4, BROKEN", "5, BROKEN", "2, UNKNOWN", "-1, UNKNOWN"})
    void tellsHowAJobEndedByItsStatus(String status, Outcome outcome) throws IOException {
        var reading = read("1 60 5 100 4 -1 -1 8 600 2048 %s 7 3 2 1 9 -1 -1".formatted(status));

        assertThat(reading.trace().jobs().getFirst().outcome()).isEqualTo(outcome);
    }

    @Test
    void readsTheCalendarFromTheHeader() throws IOException {
        var reading =
                read("; UnixStartTime: 843480031", "; TimeZone: 7200", "; TimeZoneString: Europe/Stockholm", GOOD);

        assertThat(reading.trace().calendar())
                .isEqualTo(new Calendar(Instant.ofEpochSecond(843480031), ZoneId.of("Europe/Stockholm")));
    }

    @Test
    void fallsBackToTheOffsetAndToGreenwich() throws IOException {
        assertThat(read("; TimeZone: -18000", "; TimeZoneString: Atlantis", GOOD)
                        .trace()
                        .calendar())
                .isEqualTo(new Calendar(Instant.EPOCH, ZoneOffset.ofHours(-5)));
        assertThat(read("; UnixStartTime: soon", GOOD).trace().calendar()).isEqualTo(Calendar.UNKNOWN);
    }

    @Test
    void readsCompressedLogsWhateverTheyAreCalled() throws IOException {
        var file = folder.resolve("log");
        try (var out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), java.nio.charset.StandardCharsets.UTF_8)) {
            out.write(GOOD + "\n");
        }

        var reading = SwfReader.read(file, complaints::add);

        assertThat(reading.trace().jobs()).hasSize(1);
    }

    @Test
    void skipsMalformedLinesAndSaysWhere() throws IOException {
        var reading = read("; header", "1 2 3", "", GOOD, GOOD.replace(" 60 ", " -1 "), GOOD.replace(" 7 ", " ada "));

        assertThat(reading.malformedLines()).isEqualTo(3);
        assertThat(reading.trace().jobs()).hasSize(1);
        assertThat(complaints)
                .containsExactly(
                        "line 2 skipped: 3 fields instead of 18",
                        "line 5 skipped: no time of submission: -1",
                        "line 6 skipped: For input string: \"ada\"");
    }

    @Test
    void complainsOnlySoOften() throws IOException {
        var lines = new ArrayList<>(java.util.Collections.nCopies(1000, "nonsense"));
        lines.add(GOOD);

        var reading = read(lines.toArray(String[]::new));

        assertThat(reading.malformedLines()).isEqualTo(1000);
        assertThat(complaints).hasSize(21).last().isEqualTo("... and 980 more malformed lines");
    }

    @Test
    void refusesAFileWithNothingGoodInIt() {
        assertThatThrownBy(() -> read("; header", "1 2 3"))
                .isInstanceOf(InvalidTraceException.class)
                .hasMessageContaining("no good line among its 2");
    }

    @Test
    void putsJobsInTheirPlaceWhenTheClockJumpsBack() throws IOException {
        var reading =
                read(GOOD.replace(" 60 ", " 100 "), GOOD.replace("1 60 ", "2 50 "), GOOD.replace(" 60 ", " 100 "));

        assertThat(reading.backwardJumps()).isEqualTo(1);
        assertThat(reading.trace().jobs()).extracting(Job::submitSeconds).containsExactly(50L, 100L, 100L);
    }

    @Test
    void keepsJobsOfTheSameSecondInOrder() throws IOException {
        var reading = read(GOOD, GOOD.replace(" 7 ", " 5 "), GOOD.replace(" 7 ", " 6 "));

        assertThat(reading.trace().jobs()).extracting(Job::user).containsExactly(7, 5, 6);
        assertThat(reading.trace().users()).isEqualTo(3);
        assertThat(reading.trace().userOf(2)).isEqualTo(2);
    }

    private Reading read(String... lines) throws IOException {
        var file = folder.resolve("trace.swf");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return SwfReader.read(file, complaints::add);
    }
}
