package io.forewarm.persona.behaviour;

import static io.forewarm.model.activity.SecuritySignal.ACCESS_REVIEWED;
import static io.forewarm.model.activity.SecuritySignal.MUTABLE_IMAGE;
import static io.forewarm.model.activity.SecuritySignal.NETWORK_POLICY_CHANGED;
import static io.forewarm.model.activity.SecuritySignal.POLICY_VIOLATED;
import static io.forewarm.model.activity.SecuritySignal.ROLE_CHANGED;
import static io.forewarm.model.activity.SecuritySignal.SECRET_READ;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Somebody made up, who acts by the {@link Trait}s of a {@link Kind}. The same seed does the same. */
public final class MadeUpUser {

    private static final TenantId TENANT = new TenantId("made-up");
    private static final Duration LATENCY = Duration.ofMillis(5);
    private static final double OPERATIONS_THAT_LOOK = 0.4;

    /** What people look at and create, the commonest first. */
    private static final List<String> THINGS = List.of(
            "pods",
            "deployments",
            "services",
            "configmaps",
            "events",
            "namespaces",
            "replicasets",
            "persistentvolumeclaims",
            "ingresses",
            "statefulsets",
            "resourcequotas",
            "leases");

    private static final List<String> OPERATIONS =
            List.of("deployments/scale", "horizontalpodautoscalers", "poddisruptionbudgets", "nodes", "pods/eviction");

    private final Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    private final Random random;
    private final SubjectId subject;
    private final List<String> things;
    private final Environment stage;
    private final List<ActivityEvent> done = new ArrayList<>();
    private Instant now;

    /**
     * Somebody of a kind.
     *
     * @param number tells users apart
     * @param start when the user comes
     */
    public MadeUpUser(Kind kind, long number, Instant start) {
        random = new Random(number);
        subject = new SubjectId("%032x".formatted(number));
        stage = random.nextBoolean() ? Environment.UNKNOWN : stage(kind.useCase());
        now = start;
        for (var trait : Trait.values()) {
            traits.put(trait, trait.drawn(kind, random));
        }
        var known = new ArrayList<>(THINGS.subList(2, THINGS.size()));
        Collections.shuffle(known, random);
        known.addFirst(THINGS.get(0));
        known.add(1, THINGS.get(1));
        things = known.subList(0, Math.clamp(Math.round(of(Trait.BREADTH)), 1, known.size()));
    }

    /** What the user does next, at least so many events; they go on where the last left off. */
    public List<ActivityEvent> acts(int events) {
        done.clear();
        while (done.size() < events) {
            act();
        }
        return List.copyOf(done);
    }

    private double of(Trait trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    private boolean by(Trait trait) {
        return random.nextDouble() < of(trait);
    }

    private void act() {
        if (by(Trait.REVIEWS)) {
            did(Action.CREATE, "selfsubjectaccessreviews", Outcome.SUCCESS, Set.of(ACCESS_REVIEWED));
        } else if (by(Trait.SECRETS)) {
            did(Action.READ, "secrets", answer(), Set.of(SECRET_READ));
        } else if (by(Trait.OPERATIONS)) {
            boolean looks = random.nextDouble() < OPERATIONS_THAT_LOOK;
            did(looks ? Action.LIST : Action.UPDATE, any(OPERATIONS), answer(), Set.of());
        } else if (by(Trait.CONNECTS)) {
            did(Action.CONNECT, "pods/log", answer(), Set.of());
        } else if (by(Trait.CHANGES)) {
            changes();
        } else {
            did(by(Trait.LISTS) ? Action.LIST : Action.READ, any(things), answer(), Set.of());
        }
    }

    private Outcome answer() {
        return by(Trait.DENIALS) ? Outcome.DENIED : by(Trait.MISSES) ? Outcome.NOT_FOUND : Outcome.SUCCESS;
    }

    private void changes() {
        Set<SecuritySignal> signals = by(Trait.VIOLATIONS) ? Set.of(POLICY_VIOLATED) : Set.of();
        if (by(Trait.POLICIES)) {
            boolean network = random.nextBoolean();
            did(
                    Action.APPLY,
                    network ? "networkpolicies" : "roles",
                    Outcome.SUCCESS,
                    Set.of(network ? NETWORK_POLICY_CHANGED : ROLE_CHANGED));
        } else if (by(Trait.UPDATES)) {
            tries(Action.UPDATE, "deployments", Optional.empty(), signals);
        } else {
            asks(signals);
        }
    }

    private void asks(Set<SecuritySignal> signals) {
        if (by(Trait.STORAGE)) {
            tries(Action.CREATE, "persistentvolumeclaims", Optional.of(volume()), signals);
            return;
        }
        // Pauses between bursts are what they are for this user, however long the looks between them took.
        now = now.plusMillis((long) (60_000 * Math.pow(2, of(Trait.UNSTEADINESS) * random.nextGaussian())));
        var kind = by(Trait.JOBS) ? "jobs" : random.nextBoolean() ? "pods" : "deployments";
        var wanted = compute();
        do {
            tries(Action.CREATE, kind, Optional.of(wanted), needSignals(signals));
        } while (by(Trait.BURSTS));
        if (by(Trait.UNDOES)) {
            did(Action.READ, kind, Outcome.SUCCESS, Set.of());
            did(Action.DELETE, kind, Outcome.SUCCESS, Set.of());
        }
    }

    private Set<SecuritySignal> needSignals(Set<SecuritySignal> signals) {
        if (!by(Trait.UNPINNED)) {
            return signals;
        }
        return signals.isEmpty() ? Set.of(MUTABLE_IMAGE) : Set.of(MUTABLE_IMAGE, POLICY_VIOLATED);
    }

    /** A change, and perhaps the same again when it was wrong. */
    private void tries(Action action, String kind, Optional<ResourceSpec> wanted, Set<SecuritySignal> signals) {
        boolean wrong = by(Trait.MISTAKES);
        var outcome = wrong ? (random.nextInt(3) == 0 ? Outcome.CONFLICT : Outcome.INVALID) : Outcome.SUCCESS;
        did(action, kind, by(Trait.DENIALS) ? Outcome.DENIED : outcome, wanted, signals);
        if (wrong && by(Trait.RETRIES)) {
            did(action, kind, Outcome.SUCCESS, wanted, signals);
        }
    }

    private ResourceSpec compute() {
        double cores = Math.pow(2, of(Trait.CORES) + 0.5 * random.nextGaussian());
        long memory = Math.max(4, Math.round(cores * Math.pow(2, of(Trait.MEMORY_PER_CORE))));
        boolean stated = by(Trait.STATED);
        var requests = stated ? new Amounts(cores, memory, by(Trait.GPUS) ? 1 + random.nextInt(4) : 0) : Amounts.NONE;
        var security = by(Trait.CONFINED)
                ? SecurityProfile.RESTRICTED
                : by(Trait.PRIVILEGES) ? SecurityProfile.PRIVILEGED : SecurityProfile.BASELINE;
        return new ResourceSpec(
                requests,
                by(Trait.LIMITS) ? requests : Amounts.NONE,
                (int) Math.round(Math.pow(2, of(Trait.UNITS))),
                0,
                0,
                security,
                "busybox",
                by(Trait.SPOT) ? Placement.SPOT : Placement.ON_DEMAND);
    }

    private ResourceSpec volume() {
        return new ResourceSpec(
                Amounts.NONE, Amounts.NONE, 1, 10_240, 0, SecurityProfile.BASELINE, "", Placement.ON_DEMAND);
    }

    private void did(Action action, String kind, Outcome outcome, Set<SecuritySignal> signals) {
        did(action, kind, outcome, Optional.empty(), signals);
    }

    private void did(
            Action action, String kind, Outcome outcome, Optional<ResourceSpec> wanted, Set<SecuritySignal> signals) {
        now = now.plusMillis(pause(wanted.isPresent()));
        done.add(new ActivityEvent(
                new EventId("%s-%d".formatted(subject, now.toEpochMilli())),
                TENANT,
                subject,
                now,
                Source.KUBERNETES_AUDIT,
                action,
                new Target(kind, "", "", where()),
                outcome,
                LATENCY,
                client(),
                wanted,
                signals));
    }

    /** Within a burst a client is faster than a person. */
    private long pause(boolean need) {
        if (need && by(Trait.BURSTS)) {
            return 50L + random.nextInt(400);
        }
        return 20 + (long) (1000 * Math.pow(2, of(Trait.PACE) + 1.5 * random.nextGaussian()));
    }

    private ClientKind client() {
        return by(Trait.AUTOMATION) ? ClientKind.AUTOMATION : by(Trait.PROGRAMS) ? ClientKind.SDK : ClientKind.CLI;
    }

    /** Where names of scopes say anything, in half of all places, most of them say what the user is there for. */
    private static Environment stage(UseCase useCase) {
        return switch (useCase) {
            case DEVELOPMENT -> Environment.DEVELOPMENT;
            case TESTING -> Environment.TEST;
            case PRODUCTION -> Environment.PRODUCTION;
            case DATA_SCIENCE -> Environment.UNKNOWN;
        };
    }

    private Environment where() {
        boolean elsewhere = stage != Environment.UNKNOWN && random.nextDouble() < 0.2;
        return elsewhere ? any(List.of(Environment.values())) : stage;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
