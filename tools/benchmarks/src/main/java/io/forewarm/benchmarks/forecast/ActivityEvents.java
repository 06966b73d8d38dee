package io.forewarm.benchmarks.forecast;

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
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Events as the recording of sixteen users on Kubernetes has them: one every four seconds, of which a twelfth needs
 * something.
 */
public final class ActivityEvents {

    public static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private static final int USERS = 2000;
    private static final int NEEDS = 12;
    private static final TenantId TENANT = new TenantId("acme");
    private static final ResourceSpec WANTED = new ResourceSpec(
            new Amounts(0.5, 512, 0), Amounts.NONE, 1, 0, 0, SecurityProfile.BASELINE, "busybox", Placement.ON_DEMAND);

    private final SplittableRandom random = new SplittableRandom(1);

    public ActivityEvent event(int number) {
        var subject = new SubjectId("%032x".formatted(number % USERS));
        var at = BEGIN.plusMillis(4000L * (number / USERS) + number % USERS);
        boolean needs = random.nextInt(NEEDS) == 0;
        return new ActivityEvent(
                new EventId("event-" + number),
                TENANT,
                subject,
                at,
                Source.KUBERNETES_AUDIT,
                needs ? Action.CREATE : Action.LIST,
                new Target("pods", "fae3d8cddf3ad9fd", "", Environment.UNKNOWN),
                Outcome.SUCCESS,
                Duration.ofMillis(3),
                ClientKind.CLI,
                needs ? Optional.of(WANTED) : Optional.empty(),
                Set.of());
    }
}
