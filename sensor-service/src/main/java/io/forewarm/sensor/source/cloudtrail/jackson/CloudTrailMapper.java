package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.cloudtrail.ApiCall;
import io.forewarm.sensor.source.jackson.BrokenRuleException;
import io.forewarm.sensor.source.jackson.ItemMapper;
import io.forewarm.sensor.source.jackson.Spot;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Records of AWS CloudTrail in normal form, bare or in the envelope of EventBridge. A pure function that never throws,
 * whatever it is given.
 *
 * @param tenants whose the accounts are
 */
public record CloudTrailMapper(Tenants tenants) implements ItemMapper {

    private static final Set<String> OF_THE_PLATFORM =
            Set.of("AwsServiceEvent", "AwsCloudTrailInsight", "AwsVpceEvents");

    private static final String ENVELOPE_TYPE = "detail-type";

    @Override
    public Mapped map(Spot item) {
        return mapRecord(unwrapped(item));
    }

    /** EventBridge puts the record under {@code detail}. */
    private static Spot unwrapped(Spot item) {
        if (!item.at(ENVELOPE_TYPE).isPresent()) {
            return item;
        }
        if (!item.text(ENVELOPE_TYPE).endsWith(" via CloudTrail")) {
            throw item.at(ENVELOPE_TYPE).wrong(RefusalReason.UNKNOWN_VALUE, "must end with: via CloudTrail");
        }
        return item.object("detail");
    }

    private Mapped mapRecord(Spot item) {
        var id = id(item);
        var call = call(item);
        if (OF_THE_PLATFORM.contains(item.text("eventType")) || Caller.isService(item)) {
            return new Ignored(IgnoreReason.SYSTEM);
        }
        return Caller.userId(item)
                .<Mapped>map(userId -> new Observed(event(id, userId, call, item)))
                .orElseGet(() -> new Ignored(IgnoreReason.NOBODY));
    }

    /** CloudTrail gives each record an id, and files or events that come twice repeat it. */
    private static EventId id(Spot item) {
        var id = item.requiredText("eventID");
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw item.at("eventID").wrong(RefusalReason.BAD_VALUE, "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        }
        return new EventId("aws:" + id);
    }

    private static ApiCall call(Spot item) {
        var service = item.requiredText("eventSource");
        if (!service.matches("[a-z0-9.-]{1,80}")) {
            throw item.at("eventSource").wrong(RefusalReason.BAD_VALUE, "must be a host name");
        }
        var name = item.requiredText("eventName");
        if (!name.matches("[A-Za-z0-9_]{1,100}")) {
            throw item.at("eventName").wrong(RefusalReason.BAD_VALUE, "must be the name of an API call");
        }
        return new ApiCall(service.split("\\.", 2)[0], name);
    }

    private SourceEvent event(EventId id, String userId, ApiCall call, Spot item) {
        var account = account(item);
        var outcome = Answers.outcome(item);
        return new SourceEvent(
                id,
                new Actor(tenants.of(account), userId, Caller.client(item)),
                item.requiredInstant("eventTime"),
                Source.CLOUDTRAIL,
                call.action(item.flag("readOnly")),
                new NamedTarget(call.kind(), account, TargetNames.of(item), Environments.of("")),
                outcome,
                // CloudTrail says when a call came, not how long it took.
                Duration.ZERO,
                requested(call, outcome, item),
                CallSignals.of(call));
    }

    private static String account(Spot item) {
        var recipient = item.text("recipientAccountId");
        return recipient.isEmpty() ? item.object("userIdentity").text("accountId") : recipient;
    }

    /** What AWS itself refused may be nonsense, and then asks for nothing that we could understand. */
    private static Optional<ResourceSpec> requested(ApiCall call, Outcome outcome, Spot item) {
        if (Answers.isDryRun(item)) {
            return Optional.empty();
        }
        try {
            return Request.of(call, item).requested();
        } catch (BrokenRuleException broken) {
            if (outcome == Outcome.SUCCESS) {
                throw broken;
            }
            return Optional.empty();
        }
    }
}
