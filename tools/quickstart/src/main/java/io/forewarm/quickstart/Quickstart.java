package io.forewarm.quickstart;

import io.forewarm.model.topic.Topic;
import io.forewarm.quickstart.suite.Ports;
import io.forewarm.quickstart.suite.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: reads what the user wants, and turns every failure into one line and an exit code. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        versionProvider = Quickstart.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs all of Forewarm on this machine: the four services, Kafka and PostgreSQL, without Docker or a cluster.",
            "Plays a recorded stream of 16 users, shifted to now, and shows what Forewarm makes of it.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something failed; the log says what",
            "2:something has to be changed first"
        })
final class Quickstart implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(names = "--once", description = "End after the stream, with a JSON summary as the last line.")
    private boolean once;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "8",
            description = "Play so many times as fast as recorded. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:forewarm.data:-data}",
            description = "Where everything is kept; a later start carries on there. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Build on this Kubernetes cluster. Default: a simulated one.")
    private @Nullable Path kubeconfig;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the sensor; persona, prediction and orchestrator have the next three. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int portBase;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "0", description = "Default: any free one.")
    private int kafkaPort;

    @Option(names = "--postgres-port", paramLabel = "PORT", defaultValue = "0", description = "Default: any free one.")
    private int postgresPort;

    @Option(
            names = "--recording",
            paramLabel = "FILE",
            description = "Play this instead: bodies of a Kubernetes audit webhook, one per line, gzip or plain.")
    private @Nullable Path recording;

    private Quickstart() {}

    public static void main(String[] arguments) {
        // Nothing may log before these are set: the log belongs into the data folder.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(run(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Quickstart())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("quickstart: " + oneLine(failure));
                    return failure instanceof Refusal ? REFUSED : FAILED;
                })
                .setParameterExceptionHandler((failure, _) -> {
                    var line = failure.getCommandLine();
                    line.getErr().println("quickstart: %s; --help shows all options".formatted(oneLine(failure)));
                    return REFUSED;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        new Session(options(), Terminal.standard()).run();
        return 0;
    }

    private Options options() {
        if (!(speed >= 1 && speed <= 1000)) {
            throw new Refusal("--speed must be 1 to 1000: " + speed);
        }
        return new Options(
                once,
                speed,
                data,
                new Ports(portBase, kafkaPort, postgresPort),
                readable("--kubeconfig", kubeconfig),
                readable("--recording", recording));
    }

    private static Optional<Path> readable(String option, @Nullable Path file) {
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
            throw new Refusal("%s %s can't be read".formatted(option, file));
        }
        return Optional.ofNullable(file).map(Path::toAbsolutePath);
    }

    private static String oneLine(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse(failure.toString());
    }

    /** From the manifest of a jar of ours, where there is one: this module runs from its classes. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Topic.class.getPackage().getImplementationVersion();
            return new String[] {"Forewarm " + (version == null ? "(development)" : version)};
        }
    }
}
