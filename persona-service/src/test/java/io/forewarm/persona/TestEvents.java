package io.forewarm.persona;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An event that is calm by default: somebody reads a pod. */
public final class TestEvents {

    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    public static final SubjectId ADA = new SubjectId("a".repeat(32));

    private String id = "e-1";
    private SubjectId subject = ADA;
    private Instant at = NINE;
    private Action action = Action.READ;
    private String kind = "pods";
    private Outcome outcome = Outcome.SUCCESS;
    private ClientKind client = ClientKind.CLI;
    private Optional<ResourceSpec> requested = Optional.empty();
    private Set<SecuritySignal> signals = Set.of();

    public static TestEvents anEvent() {
        return new TestEvents();
    }

    /** A pod of one core and one GiB. */
    public static TestEvents aNeed() {
        return anEvent().action(Action.CREATE).requested(1, 1024);
    }

    public TestEvents id(String value) {
        id = value;
        return this;
    }

    public TestEvents subject(SubjectId value) {
        subject = value;
        return this;
    }

    public TestEvents at(Instant value) {
        at = value;
        return this;
    }

    public TestEvents after(Duration sinceNine) {
        return at(NINE.plus(sinceNine));
    }

    public TestEvents action(Action value) {
        action = value;
        return this;
    }

    public TestEvents kind(String value) {
        kind = value;
        return this;
    }

    public TestEvents outcome(Outcome value) {
        outcome = value;
        return this;
    }

    public TestEvents client(ClientKind value) {
        client = value;
        return this;
    }

    public TestEvents signals(SecuritySignal... values) {
        signals = Set.of(values);
        return this;
    }

    public TestEvents requested(double cores, long memoryMib) {
        requested = Optional.of(new ResourceSpec(
                new Amounts(cores, memoryMib, 0),
                Amounts.NONE,
                1,
                0,
                0,
                SecurityProfile.BASELINE,
                "busybox",
                Placement.ON_DEMAND));
        return this;
    }

    public ActivityEvent build() {
        return new ActivityEvent(
                new EventId(id),
                new TenantId("acme"),
                subject,
                at,
                Source.KUBERNETES_AUDIT,
                action,
                new Target(kind, "", "", Environment.UNKNOWN),
                outcome,
                Duration.ofMillis(5),
                client,
                requested,
                signals);
    }
}
