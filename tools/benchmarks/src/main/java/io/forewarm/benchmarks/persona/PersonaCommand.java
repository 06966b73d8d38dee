package io.forewarm.benchmarks.persona;

import io.forewarm.benchmarks.jackson.ResultJson;
import io.forewarm.benchmarks.persona.kafka.PersonaLeg;
import io.forewarm.benchmarks.persona.kafka.Restoring;
import io.forewarm.benchmarks.streams.Rounds;
import io.forewarm.benchmarks.streams.StreamsResult;
import io.forewarm.benchmarks.streams.kafka.StreamsBench;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.spring.DefaultInference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures personas, and says what came out. */
@Command(
        name = "persona",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures how many events a second go through the topology of persona-service, next to a plain loop that "
                    + "consumes and produces the same events on the same broker, how long inference alone takes, how "
                    + "large the state of a subject is, and how long many of them take to come back from Kafka.",
            "Figures are medians of the rounds."
        })
public final class PersonaCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here. Default: standard output.")
    private @Nullable Path json;

    @Option(names = "--rounds", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "5",
            description = "Rounds before, for the compilers. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--events", defaultValue = "60000", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "Of each round of inference alone. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--subjects", defaultValue = "1000000", description = "To restore. Default: ${DEFAULT-VALUE}.")
    private int subjects;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Math.min(Math.min(rounds, events), Math.min(seconds, subjects)) < 1 || warmUp < 0) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--rounds, --events, --seconds and --subjects must be >= 1 and --warm-up >= 0: %d, %d, %d, %d, %d"
                            .formatted(rounds, events, seconds, subjects, warmUp));
        }
        var text = ResultJson.write(measured());
        if (json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + System.lineSeparator());
        }
        return 0;
    }

    private PersonaResult measured() throws IOException, InterruptedException {
        var inference = DefaultInference.inference();
        var users = new Users(inference);
        var acts = Users.events(events);
        var knowledge = users.knowledge(acts);
        var leg = new PersonaLeg(inference, knowledge);
        double micros = micros(users, acts, knowledge);
        progress("inference takes %.2f microseconds an event".formatted(micros));
        var streams = streams(acts, leg);
        var restored = Restoring.measure(users.subjects(acts, knowledge).values(), subjects, leg);
        progress("%d subjects restored in %.1f s".formatted(subjects, restored.seconds()));
        return new PersonaResult(
                events,
                streams.topologyPerSecond(),
                streams.plainPerSecond(),
                streams.ratio(),
                micros,
                subjects,
                restored.bytes() / subjects,
                restored.bytesOnDisk() / subjects,
                restored.seconds() * 1e6 / subjects);
    }

    private StreamsResult streams(List<ActivityEvent> acts, PersonaLeg leg) throws IOException, InterruptedException {
        try (var bench = StreamsBench.start(events, acts::get, leg)) {
            return bench.measure(new Rounds(warmUp, rounds), this::progress);
        }
    }

    private double micros(Users users, List<ActivityEvent> acts, Knowledge knowledge) {
        for (int round = 0; round < warmUp; round++) {
            users.microsPerEvent(acts, knowledge, seconds);
        }
        var taken = new double[rounds];
        Arrays.setAll(taken, _ -> users.microsPerEvent(acts, knowledge, seconds));
        return StreamsResult.median(taken);
    }

    private void progress(String line) {
        spec().commandLine().getErr().println("persona: " + line);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before the call");
        }
        return spec;
    }
}
