package io.forewarm.benchmarks.chaos;

import io.forewarm.benchmarks.chaos.jdbc.Replica;
import io.forewarm.benchmarks.jackson.ResultJson;
import io.forewarm.local.LocalPostgres;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.orchestrator.plan.PlanRules;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.UnitIds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads how long a run shall be, and says what came of it: 1 if anything did not hold. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Plays random faults on planner and claims, with a real database and the simulated backend, in virtual time, and "
                    + "looks after each step at what must hold: no unit twice, nothing claimed lost, nothing over budget; and in "
                    + "the end that what is there is what is known.",
            "The same seed gives the same run."
        })
public final class ChaosCommand implements Callable<Integer> {

    private static final double BUDGET_PER_HOUR = 15;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result here. Default: standard output.")
    private @Nullable Path json;

    @Option(names = "--minutes", defaultValue = "10", description = "Of virtual time. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(names = "--seed", description = "Default: another one each time; it is printed.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException {
        if (minutes < 1) {
            throw new ParameterException(spec().commandLine(), "--minutes must be >= 1: " + minutes);
        }
        long chosen = seed == null ? new SplittableRandom().nextLong() : seed;
        System.err.println("seed " + chosen);
        var result = run(chosen, minutes);
        var text = ResultJson.write(result);
        if (json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + System.lineSeparator());
        }
        var out = new PrintWriter(System.err, true, System.err.charset());
        result.violations().forEach(out::println);
        return result.violations().isEmpty() ? 0 : 1;
    }

    static Result run(long seed, int minutes) throws IOException {
        var folder = Files.createTempDirectory("forewarm-chaos-");
        try (var postgres = LocalPostgres.start(folder, 0)) {
            var random = new SplittableRandom(seed);
            var clock = new VirtualClock();
            var sound = new SimulatedBackend(new SimulatedBackend.Rules(1000, 0.2), clock);
            var backend = new FaultyBackend(sound, random);
            var catalogue = catalogue();
            var setting = new Replica.Setting(backend, catalogue, new Planner(rules()), new UnitIds(random));
            try (var replica = new Replica(postgres.freshDatabase("chaos"), setting)) {
                int steps = Math.toIntExact(Duration.ofMinutes(minutes).dividedBy(Chaos.STEP));
                var world = new Chaos.World(seed, steps, catalogue.bundles());
                return new Chaos(world, new Chaos.Stage(random, clock, sound, backend, replica))
                        .run(new Invariants(BUDGET_PER_HOUR));
            }
        } finally {
            delete(folder);
        }
    }

    private static Catalogue catalogue() {
        return new Catalogue("EUR", 60, List.of(bundle("small", 1, 0), bundle("large", 2, 0.1)));
    }

    /** Different images, so that neither stands in for the other. */
    private static Bundle bundle(String id, double pricePerHour, double failureShare) {
        return new Bundle(
                new BundleId(id),
                "vm",
                new Amounts(1, 1024, 0),
                Storage.NONE,
                0,
                SecurityProfile.BASELINE,
                id + ":1",
                Placement.ON_DEMAND,
                pricePerHour,
                Duration.ofSeconds(20),
                failureShare);
    }

    private static PlanRules rules() {
        return new PlanRules(
                new PlanRules.Budget(BUDGET_PER_HOUR, BUDGET_PER_HOUR, Map.of()),
                Map.of(),
                Map.of(),
                new PlanRules.Pace(10, 20, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10)),
                PlanRules.PooledStandIn.FORBIDDEN);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before the call");
        }
        return spec;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
