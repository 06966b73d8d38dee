package io.forewarm.sensor.source.browser.jackson;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.browser.PageTemplate;
import io.forewarm.sensor.source.jackson.ItemMapper;
import io.forewarm.sensor.source.jackson.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a page's script recorded, in normal form. Pages are named by the hash of their template; marks are what the
 * console's authors wrote into its pages, and stay readable. Pure, and never throws, whatever it is given.
 *
 * @param tenant whose console it is
 * @param origin where the page comes from
 * @param userId who has the page before them; empty for nobody
 * @param clock how the page's clock goes
 */
record BrowserMapper(TenantId tenant, String origin, String userId, PageClock clock) implements ItemMapper {

    @Override
    public Mapped map(Spot item) {
        var id = id(item);
        var page = page(item);
        var event =
                switch (item.requiredText("kind")) {
                    case "visit" -> event(id, item, Action.VISIT, page.kind(), page);
                    case "click" -> event(id, item, Action.INTEND, "clicks/" + mark(item), page);
                    case "begin" -> event(id, item, Action.INTEND, "forms/" + mark(item), page);
                    case "submit" -> event(id, item, Action.INTEND, "forms/%s/submit".formatted(mark(item)), page);
                    default ->
                        throw item.at("kind")
                                .wrong(RefusalReason.UNKNOWN_VALUE, "must be visit, click, begin or submit");
                };
        return userId.isEmpty() ? new Ignored(IgnoreReason.NOBODY) : new Observed(event);
    }

    private SourceEvent event(EventId id, Spot item, Action action, String kind, PageTemplate page) {
        return new SourceEvent(
                id,
                new Actor(Optional.of(tenant), userId, ClientKind.CONSOLE),
                at(item),
                Source.BROWSER,
                action,
                new NamedTarget(kind, origin, page.path(), Environment.UNKNOWN),
                Outcome.SUCCESS,
                Duration.ZERO,
                Optional.empty(),
                Set.of());
    }

    /** Random, and as good as unique: the same only when a page sends an item again. */
    private static EventId id(Spot item) {
        var id = item.requiredText("id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw item.at("id").wrong(RefusalReason.BAD_VALUE, "must be 32 lower-case hexadecimal digits");
        }
        return new EventId("browser:" + id);
    }

    private static PageTemplate page(Spot item) {
        var path = item.requiredText("page");
        if (!path.startsWith("/") || path.length() > PageTemplate.MAX_LENGTH) {
            throw item.at("page")
                    .wrong(
                            RefusalReason.BAD_VALUE,
                            "must be a path of at most %d characters".formatted(PageTemplate.MAX_LENGTH));
        }
        return PageTemplate.of(path);
    }

    private static String mark(Spot item) {
        var mark = item.requiredText("mark");
        if (!mark.matches("[a-z][a-z0-9-]{0,62}")) {
            throw item.at("mark").wrong(RefusalReason.BAD_VALUE, "must be 1 to 63 of a-z 0-9 -, a letter first");
        }
        return mark;
    }

    private Instant at(Spot item) {
        var at = item.at("at");
        if (!at.node().isIntegralNumber() || !at.node().canConvertToLong()) {
            throw at.wrong(RefusalReason.BAD_TIME, "must be in milliseconds since 1970");
        }
        return clock.read(at.node().longValue())
                .orElseThrow(
                        () -> at.wrong(RefusalReason.BAD_TIME, "must be at most a day before sent, and not after"));
    }

    /** Keeps the user out of logs. */
    @Override
    public String toString() {
        return "BrowserMapper[of %s]".formatted(tenant);
    }
}
