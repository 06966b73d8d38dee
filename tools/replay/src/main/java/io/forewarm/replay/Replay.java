package io.forewarm.replay;

import io.forewarm.replay.trace.InvalidTraceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: picks the benchmark, and turns every failure into one line and an exit code. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        version = "Forewarm replay",
        usageHelpAutoWidth = true,
        description = {
            "Replays recorded history, and scores policies that keep things warm on it: nobody knows what comes next.",
            ""
        },
        subcommands = {
            WarmCommand.class,
            PoolCommand.class,
            CalibrationCommand.class,
            ChoiceCommand.class,
            PersonaCommand.class,
            NewcomersCommand.class,
            ForecastsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:something failed", "2:something has to be changed first"})
final class Replay {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private Replay() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // Numbers are for comparing with others' tables, so they look the same everywhere.
        Locale.setDefault(Locale.ROOT);
        return new CommandLine(new Replay())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("replay: " + oneLine(failure));
                    return failure instanceof InvalidTraceException || failure instanceof IOException
                            ? REFUSED
                            : FAILED;
                })
                .setParameterExceptionHandler((failure, _) -> {
                    failure.getCommandLine()
                            .getErr()
                            .println("replay: %s; --help shows all options".formatted(oneLine(failure)));
                    return REFUSED;
                })
                .execute(arguments);
    }

    private static String oneLine(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        var message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse(failure.toString());
    }
}
