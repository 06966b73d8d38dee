package io.forewarm.sensor.source.jackson;

import io.forewarm.model.Alphabet;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Clients;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Events of Kubernetes' audit log ({@code audit.k8s.io/v1}) in normal form. Each completed request is one event; the
 * stages before tell of the same request and are ignored. A pure function that never throws, whatever it is given.
 *
 * @param tenant whose cluster it is; absent if that is for the sender to tell
 */
public record KubernetesAuditMapper(Optional<TenantId> tenant) implements ItemMapper {

    static final String VERSION = "audit.k8s.io/v1";

    private static final Set<String> EARLIER_STAGES = Set.of("RequestReceived", "ResponseStarted", "Panic");

    private static final Alphabet AUDIT_ID = Alphabet.LETTERS_AND_DIGITS.and("._-");

    private static final int UNAUTHENTICATED = 401;

    /** A mapper for a cluster of that tenant. */
    public KubernetesAuditMapper(TenantId tenant) {
        this(Optional.of(tenant));
    }

    @Override
    public Mapped map(Spot item) {
        requireVersion(item);
        var id = id(item);
        var userId = userId(item);
        if (isBeforeCompletion(item)) {
            return new Ignored(isFailedLogin(item, userId) ? IgnoreReason.NOBODY : IgnoreReason.STAGE);
        }
        if (userId.isEmpty() || userId.equals("system:anonymous")) {
            return new Ignored(IgnoreReason.NOBODY);
        }
        return isOfThePlatform(userId) ? new Ignored(IgnoreReason.SYSTEM) : new Observed(event(id, userId, item));
    }

    /** Consoles let a service account act for their users; a person who acts for another stays who did it. */
    private static String userId(Spot item) {
        var userId = item.object("user").text("username");
        var actedFor = item.object("impersonatedUser").text("username");
        return isOfThePlatform(userId) && !actedFor.isEmpty() ? actedFor : userId;
    }

    private static boolean isOfThePlatform(String userId) {
        return userId.startsWith("system:");
    }

    /** Items in a list seldom name their version, but when they do it must be the one that we know. */
    private static void requireVersion(Spot item) {
        var version = item.text("apiVersion");
        if (!version.isEmpty() && !version.equals(VERSION)) {
            throw item.at("apiVersion").wrong(RefusalReason.UNKNOWN_VERSION, "must be " + VERSION);
        }
    }

    /** The same for each delivery of the same item: retries of a batch repeat both parts. */
    private static EventId id(Spot item) {
        var auditId = item.requiredText("auditID");
        if (!AUDIT_ID.spells(auditId, 1, 100)) {
            throw item.at("auditID").wrong(RefusalReason.BAD_VALUE, "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        }
        return new EventId("k8s:" + auditId + ":" + knownStage(item));
    }

    private static String knownStage(Spot item) {
        var stage = item.requiredText("stage");
        if (!stage.equals("ResponseComplete") && !EARLIER_STAGES.contains(stage)) {
            throw item.at("stage").wrong(RefusalReason.UNKNOWN_VALUE, "must be a stage of " + VERSION);
        }
        return stage;
    }

    private static boolean isBeforeCompletion(Spot item) {
        return EARLIER_STAGES.contains(item.text("stage"));
    }

    private static boolean isFailedLogin(Spot item, String userId) {
        return userId.isEmpty() && item.object("responseStatus").count("code", 0) == UNAUTHENTICATED;
    }

    private SourceEvent event(EventId id, String userId, Spot item) {
        var request = AuditRequest.of(item);
        var at = item.requiredInstant("stageTimestamp");
        var latency = Duration.between(item.requiredInstant("requestReceivedTimestamp"), at);
        var body = request.body(item);
        return new SourceEvent(
                id,
                new Actor(tenant, userId, Clients.of(item.text("userAgent"))),
                at,
                Source.KUBERNETES_AUDIT,
                request.action(),
                request.target(),
                request.outcome(),
                latency.isNegative() ? Duration.ZERO : latency,
                requested(request, body),
                AuditSignals.of(request, body, item));
    }

    /** A body that the platform itself could not understand asks for nothing that we could. */
    private static Optional<ResourceSpec> requested(AuditRequest request, Spot body) {
        try {
            return request.asksForSomething()
                    ? Workload.find(request, body).flatMap(Workload::requested)
                    : Optional.empty();
        } catch (BrokenRuleException broken) {
            if (request.outcome() == Outcome.SUCCESS) {
                throw broken;
            }
            return Optional.empty();
        }
    }
}
