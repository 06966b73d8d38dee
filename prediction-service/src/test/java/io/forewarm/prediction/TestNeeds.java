package io.forewarm.prediction;

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
import io.forewarm.model.activity.Source;
import io.forewarm.model.activity.Target;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.PersonaName;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Calm beginnings for tests. */
public final class TestNeeds {

    /** A Monday at nine. */
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    public static final TenantId ACME = new TenantId("acme");
    public static final SubjectId ADA = new SubjectId("a".repeat(32));
    public static final SubjectId BOB = new SubjectId("b".repeat(32));
    public static final BundleId JOB_SMALL = new BundleId("job-small");
    public static final BundleId GPU_4 = new BundleId("gpu-4");

    /** What the cheapest bundle for it is job-small. */
    public static final ResourceSpec A_JOB = spec(new Amounts(0.5, 512, 0));

    /** What the cheapest bundle for it is gpu-4. */
    public static final ResourceSpec FOUR_GPUS = spec(new Amounts(16, 131_072, 4));

    public static final Memory MEMORY = new Memory(
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofDays(14),
            Duration.ofDays(28),
            40,
            10,
            ZoneId.of("UTC"));

    public static final Catalogue CATALOGUE = catalogue();

    private TestNeeds() {}

    public static Need need(Instant at) {
        return new Need(at, JOB_SMALL, A_JOB);
    }

    public static Need need(Instant at, ResourceSpec wanted) {
        return new Need(at, CATALOGUE.cheapestServing(wanted).orElseThrow().id(), wanted);
    }

    /** A history of so many needs at equal distances, beginning at nine. */
    public static NeedHistory rhythm(int needs, Duration gap) {
        return rhythm(needs, gap, A_JOB);
    }

    public static NeedHistory rhythm(int needs, Duration gap, ResourceSpec wanted) {
        var history = NeedHistory.startingAt(NINE);
        for (int i = 0; i < needs; i++) {
            history = history.plus(need(NINE.plus(gap.multipliedBy(i)), wanted), MEMORY)
                    .history();
        }
        return history;
    }

    public static ActivityEvent asksFor(ResourceSpec wanted, SubjectId subject, Instant at) {
        return event(subject, at, Action.CREATE, Optional.of(wanted));
    }

    public static ActivityEvent looks(SubjectId subject, Instant at) {
        return event(subject, at, Action.LIST, Optional.empty());
    }

    public static Persona persona(SubjectId subject, Instant at, UseCase useCase, Sensitivity sensitivity) {
        return new Persona(
                ACME,
                subject,
                at,
                new Distribution<>(Map.of(Skill.EXPERT, 1.0)),
                new Distribution<>(Map.of(useCase, 1.0)),
                new Distribution<>(Map.of(sensitivity, 1.0)),
                Distribution.uniform(Posture.class),
                10,
                new PersonaName("somebody", 0.5),
                "",
                "0",
                List.of(),
                Optional.empty());
    }

    private static ActivityEvent event(SubjectId subject, Instant at, Action action, Optional<ResourceSpec> requested) {
        return new ActivityEvent(
                new EventId("e-%s-%s-%s".formatted(subject, at.toEpochMilli(), action)),
                ACME,
                subject,
                at,
                Source.KUBERNETES_AUDIT,
                action,
                new Target("pods", "", "", Environment.UNKNOWN),
                Outcome.SUCCESS,
                Duration.ofMillis(5),
                ClientKind.CLI,
                requested,
                Set.of());
    }

    private static ResourceSpec spec(Amounts amounts) {
        return new ResourceSpec(amounts, Amounts.NONE, 1, 0, 0, SecurityProfile.BASELINE, "", Placement.ON_DEMAND);
    }

    private static Catalogue catalogue() {
        try (var yaml = Objects.requireNonNull(TestNeeds.class.getResourceAsStream("/catalogue.yaml"))) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
