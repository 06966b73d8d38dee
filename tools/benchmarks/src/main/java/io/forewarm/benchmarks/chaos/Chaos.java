package io.forewarm.benchmarks.chaos;

import io.forewarm.benchmarks.chaos.jdbc.Replica;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimRequest;
import io.forewarm.orchestrator.claim.ClaimResult;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One run: in each step something may happen to the world, users come and go, and the planner makes its pass. Storms,
 * in which requests fail, come and go; the run ends with a calm that is long enough for three passes.
 */
final class Chaos {

    static final Duration STEP = Duration.ofSeconds(2);

    private static final TenantId TENANT = new TenantId("default");
    private static final int CALM_PASSES = 3;

    private final RandomGenerator random;
    private final VirtualClock clock;
    private final SimulatedBackend sound;
    private final FaultyBackend backend;
    private final Replica replica;
    private final World world;

    /** Claims that users hold, as they were told. */
    private final Map<ClaimId, Claim> held = new HashMap<>();

    /** Units that the world itself has taken away or broken; nobody can keep what was promised of them. */
    private final Set<UnitId> victims = new HashSet<>();

    private final List<String> violations = new ArrayList<>();
    private int granted;
    private int warm;
    private int calmLeft;

    /** What a run is about. */
    record World(long seed, int steps, List<Bundle> bundles) {}

    Chaos(World world, Stage stage) {
        this.world = world;
        this.random = stage.random();
        this.clock = stage.clock();
        this.sound = stage.sound();
        this.backend = stage.backend();
        this.replica = stage.replica();
    }

    /** What a run plays on. */
    record Stage(
            RandomGenerator random,
            VirtualClock clock,
            SimulatedBackend sound,
            FaultyBackend backend,
            Replica replica) {}

    Result run(Invariants invariants) {
        for (int step = 0; step < world.steps() && violations.isEmpty(); step++) {
            weather();
            happen();
            pass();
            clock.advance(STEP);
            look(step, invariants);
        }
        calmDown();
        if (violations.isEmpty()) {
            violations.addAll(invariants.settled(sound.list(), replica.units().live()));
        }
        return new Result(world.seed(), world.steps(), backend.faults(), granted, warm, violations);
    }

    /** A storm lasts some steps, and so does the calm after it. */
    private void weather() {
        if (calmLeft-- <= 0) {
            boolean storm = random.nextBoolean();
            backend.failing(storm ? 0.05 + 0.4 * random.nextDouble() : 0);
            calmLeft = 2 + random.nextInt(8);
        }
    }

    private void happen() {
        for (int users = random.nextInt(4); users > 0; users--) {
            claim();
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> forecast();
            case 2, 3, 4 -> release();
            case 5 -> deleteByHand();
            case 6 -> jump();
            default -> {
                // Nothing else this time.
            }
        }
    }

    private void claim() {
        var bundle = world.bundles().get(random.nextInt(world.bundles().size()));
        var subject = new SubjectId("%032x".formatted(random.nextInt(50)));
        var key = Optional.of("key-" + random.nextLong());
        var request = new ClaimRequest(TENANT, subject, bundle, key);
        var first = guarded(() -> replica.claims().claim(request, clock.instant()));
        // Whoever got no answer asks again, and so do some who did.
        var answer = first == null || random.nextInt(4) == 0
                ? guarded(() -> replica.claims().claim(request, clock.instant()))
                : first;
        if (answer instanceof ClaimResult.Granted(var claim)) {
            hold(claim, first);
        } else if (answer instanceof ClaimResult.Repeated(var claim)) {
            hold(claim, first);
        }
    }

    private void hold(Claim claim, @Nullable ClaimResult first) {
        if (first instanceof ClaimResult.Granted(var earlier) && !earlier.equals(claim)) {
            violations.add("a repeated claim got another answer: %s, %s".formatted(earlier, claim));
        }
        granted++;
        warm += claim.answer().launch() == LaunchType.WARM ? 1 : 0;
        held.put(claim.assignment().claim(), claim);
    }

    private void release() {
        held.keySet().stream().findFirst().ifPresent(id -> {
            held.remove(id);
            var _ = guarded(() -> replica.claims().release(id, clock.instant()));
        });
    }

    private void forecast() {
        for (var bundle : world.bundles()) {
            double mean = random.nextInt(6);
            replica.forecasts()
                    .replaceDemand(List.of(new DemandForecast(
                            TENANT, bundle.id(), 0, clock.instant(), Duration.ofMinutes(1), mean, mean)));
        }
    }

    private void deleteByHand() {
        var units = sound.list();
        if (!units.isEmpty()) {
            var victim = units.get(random.nextInt(units.size())).id();
            sound.delete(victim);
            victims.add(victim);
            backend.count("unit deleted by hand");
        }
    }

    private void jump() {
        var by = Duration.ofMinutes(random.nextInt(-60, 120));
        clock.advance(by);
        backend.count("clock jumped");
    }

    private void pass() {
        leaveOutVictims();
        int connections = random.nextInt(10) == 0 ? random.nextInt(30) : Integer.MAX_VALUE;
        boolean cut = replica.losingTheDatabaseAfter(
                connections, () -> guarded(() -> replica.reconciler().pass(clock.instant())));
        if (cut) {
            backend.count("database went away");
        }
    }

    /** The answer, or none if whoever asked was killed. */
    private static <T> @Nullable T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (FaultyBackend.Killed _) {
            return null;
        }
    }

    private void look(int step, Invariants invariants) {
        leaveOutVictims();
        invariants
                .broken(held.values(), sound.list(), replica.units().live())
                .forEach(violation -> violations.add("step %d: %s".formatted(step, violation)));
    }

    private void leaveOutVictims() {
        sound.list().stream()
                .filter(unit -> unit.phase() == Phase.FAILED)
                .map(ObservedUnit::id)
                .forEach(victims::add);
        held.values().removeIf(claim -> victims.contains(claim.unit()));
    }

    private void calmDown() {
        backend.failing(0);
        for (int pass = 0; pass < CALM_PASSES; pass++) {
            // As long as the longest back-off, and as any unit takes.
            clock.advance(Duration.ofMinutes(11));
            replica.reconciler().pass(clock.instant());
        }
    }
}
