package io.forewarm.sensor.source.cloudevents.jackson;

import io.forewarm.model.Word;
import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.jackson.Spot;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody did, as {@code docs/sources.md} says how to tell it. */
record ActivityData(Spot data) {

    private static final Duration LONGEST_LATENCY = Duration.ofDays(1);

    Optional<String> userId() {
        return Optional.of(data.text("user")).filter(user -> !user.isEmpty());
    }

    SourceEvent event(EventId id, String userId, Instant at, Tenants tenants) {
        var target = target();
        return new SourceEvent(
                id,
                new Actor(tenants.of(target.scope()), userId, word(data, "client", ClientKind.UNKNOWN)),
                at,
                Source.CLOUDEVENTS,
                action(),
                target,
                word(data, "outcome", Outcome.SUCCESS),
                latency(),
                requested(),
                signals());
    }

    private Action action() {
        data.requiredText("action");
        return word(data, "action", Action.READ);
    }

    private NamedTarget target() {
        var target = data.object("target");
        var kind = target.requiredText("kind");
        if (!kind.matches("[A-Za-z0-9._/:-]{1,128}")) {
            throw target.at("kind").wrong(RefusalReason.BAD_VALUE, "must be 1 to 128 of A-Z a-z 0-9 . _ / : -");
        }
        var scope = target.text("scope");
        return new NamedTarget(kind, scope, target.text("object"), word(target, "environment", Environments.of(scope)));
    }

    private Duration latency() {
        var text = data.text("latency");
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            var latency = Duration.parse(text);
            if (!latency.isNegative() && latency.compareTo(LONGEST_LATENCY) <= 0) {
                return latency;
            }
        } catch (DateTimeParseException _) {
            // Same complaint as for one that cannot be.
        }
        throw data.at("latency").wrong(RefusalReason.BAD_VALUE, "must be a time such as PT0.25S, at most a day");
    }

    private Set<SecuritySignal> signals() {
        return data.texts("signals").stream()
                .map(text -> parse(SecuritySignal.class, text, data.at("signals")))
                .collect(Collectors.toSet());
    }

    private Optional<ResourceSpec> requested() {
        var spec = data.object("requested");
        return spec.isPresent() ? Optional.of(requested(spec)) : Optional.empty();
    }

    private static ResourceSpec requested(Spot spec) {
        int units = spec.count("units", 1);
        if (units == 0) {
            throw spec.at("units").wrong(RefusalReason.BAD_VALUE, "must be at least 1");
        }
        var image = spec.text("image");
        if (!image.matches("[A-Za-z0-9._-]{0,128}")) {
            throw spec.at("image").wrong(RefusalReason.BAD_VALUE, "must be a name without registry and version");
        }
        var storageClass = spec.text("storageClass");
        if (!storageClass.matches("[A-Za-z0-9._-]{0,128}")) {
            throw spec.at("storageClass").wrong(RefusalReason.BAD_VALUE, "must be 1 to 128 of A-Z a-z 0-9 . _ -");
        }
        return new ResourceSpec(
                amounts(spec),
                amounts(spec.object("limits")),
                units,
                spec.quantity("storage").toMib(),
                spec.quantity("bandwidth").toMbps(),
                word(spec, "security", SecurityProfile.BASELINE),
                image,
                word(spec, "placement", Placement.ON_DEMAND),
                storageClass);
    }

    private static Amounts amounts(Spot spot) {
        return new Amounts(
                spot.quantity("cores").toDouble(),
                spot.quantity("memory").toMib(),
                spot.quantity("gpus").toCount());
    }

    private static <W extends Enum<W> & Word> W word(Spot spot, String key, W otherwise) {
        var text = spot.text(key);
        return text.isEmpty() ? otherwise : parse(otherwise.getDeclaringClass(), text, spot.at(key));
    }

    private static <W extends Enum<W> & Word> W parse(Class<W> words, String text, Spot spot) {
        try {
            return Word.parse(words, text);
        } catch (IllegalArgumentException _) {
            // Its own message would repeat the value, which may be anything.
            throw spot.wrong(RefusalReason.UNKNOWN_VALUE, "must be one of: " + String.join(", ", Word.words(words)));
        }
    }
}
