package io.forewarm.benchmarks;

import io.forewarm.benchmarks.chaos.ChaosCommand;
import io.forewarm.benchmarks.claims.ClaimsCommand;
import io.forewarm.benchmarks.forecast.ForecastCommand;
import io.forewarm.benchmarks.ingest.IngestCommand;
import io.forewarm.benchmarks.persona.PersonaCommand;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each thing that is measured. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures how fast Forewarm is on this machine. Progress goes to standard error.")
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                arguments));
    }

    /** Exit code: 0 if all went well, 1 if something failed, 2 if the arguments are wrong. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Benchmarks())
                .addSubcommand(new IngestCommand(InstantSource.system()))
                .addSubcommand(new ClaimsCommand())
                .addSubcommand(new ChaosCommand())
                .addSubcommand(new ForecastCommand())
                .addSubcommand(new PersonaCommand())
                .setOut(out)
                .setErr(err)
                .execute(arguments);
    }
}
