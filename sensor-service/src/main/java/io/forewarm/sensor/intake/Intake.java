package io.forewarm.sensor.intake;

import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.intake.Taken.Cause;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.Person;
import io.forewarm.sensor.privacy.Scrubber;
import io.forewarm.sensor.privacy.SubjectsUnavailableException;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries: everything in them is in the log, once, before the answer says so. A delivery that comes again, as
 * a whole or in part, changes nothing. Thread-safe; a call waits for the log.
 */
public final class Intake {

    private static final Logger LOGGER = LoggerFactory.getLogger(Intake.class);

    private final Anonymiser anonymiser;
    private final EventLog log;
    private final RecentIds recent;
    private final IntakeLimits limits;
    private final IntakeObserver observer;
    private final Semaphore free;
    private volatile boolean open;

    /** Not open yet: {@link #open()} opens it. */
    public Intake(Anonymiser anonymiser, EventLog log, RecentIds recent, IntakeLimits limits, IntakeObserver observer) {
        this.anonymiser = anonymiser;
        this.log = log;
        this.recent = recent;
        this.limits = limits;
        this.observer = observer;
        this.free = new Semaphore(limits.inFlight());
    }

    /** From here on deliveries are taken: it is known what is in the log already. */
    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }

    /** Items under way just now. */
    public int inFlight() {
        return limits.inFlight() - free.availablePermits();
    }

    /**
     * Takes one delivery and returns when it is safe, or when it is clear that it is not.
     *
     * @param sender may speak for some tenants and for no others
     */
    public Taken take(Caller sender, Source source, List<SourceItem> items, Instant now) {
        long start = System.nanoTime();
        var taken = takeIfRoom(sender, source, items, now);
        observer.answered(source, taken, Duration.ofNanos(System.nanoTime() - start));
        return taken;
    }

    private Taken takeIfRoom(Caller sender, Source source, List<SourceItem> items, Instant now) {
        if (!open) {
            return unavailable(Cause.STARTING);
        }
        if (!free.tryAcquire(items.size())) {
            return unavailable(Cause.BUSY);
        }
        try {
            return take(new Batch(sender, source, subjects(sender, items, now), now), items);
        } catch (SubjectsUnavailableException e) {
            // Without the trace: in an outage every delivery comes by here.
            LOGGER.atWarn().addKeyValue("cause", e.getCause()).log("delivery has to come again");
            return unavailable(Cause.SUBJECTS_UNAVAILABLE);
        } finally {
            free.release(items.size());
        }
    }

    /** Asked for once, for it may cost a query. */
    private Map<Person, SubjectId> subjects(Caller sender, List<SourceItem> items, Instant now) {
        var people = new HashSet<Person>();
        for (var item : items) {
            if (item.mapped() instanceof Mapped.Observed(var event)) {
                var actor = event.actor();
                sender.tenantOf(actor.tenant()).ifPresent(tenant -> people.add(new Person(tenant, actor.userId())));
            }
        }
        return anonymiser.subjects(people, now);
    }

    private Taken take(Batch batch, List<SourceItem> items) {
        var waiting = new Waiting(limits.acknowledgeWithin());
        var sendings = new ArrayList<Sending>();
        for (var item : items) {
            var sending = batch.send(sendings.size(), item);
            // Each send to a broker that is away blocks for a while: after the first failure there is no use in more.
            if (waiting.isHopeless(sending.safe())) {
                return unavailable(Cause.LOG_UNAVAILABLE);
            }
            sendings.add(sending);
        }
        var verdicts = new ArrayList<Verdict>();
        for (var sending : sendings) {
            switch (waiting.outcome(sending.safe())) {
                case SAFE -> verdicts.add(sending.verdict());
                case UNAVAILABLE -> {
                    return unavailable(Cause.LOG_UNAVAILABLE);
                }
                case REFUSED -> {
                    var rejected = batch.notStorable(verdicts.size(), items.get(verdicts.size()));
                    if (waiting.outcome(rejected.safe()) != Waiting.Outcome.SAFE) {
                        return unavailable(Cause.LOG_UNAVAILABLE);
                    }
                    verdicts.add(rejected.verdict());
                }
            }
        }
        return new Receipt(verdicts);
    }

    private Unavailable unavailable(Cause cause) {
        return new Unavailable(cause, limits.retryAfter());
    }

    /** An item on its way into the log, and the verdict that it gets if it arrives. */
    private record Sending(Verdict verdict, CompletableFuture<Void> safe) {}

    /** One delivery from one source. */
    private final class Batch {

        private final Caller sender;
        private final Source source;
        private final Map<Person, SubjectId> subjects;
        private final Instant now;

        Batch(Caller sender, Source source, Map<Person, SubjectId> subjects, Instant now) {
            this.sender = sender;
            this.source = source;
            this.subjects = subjects;
            this.now = now;
        }

        Sending send(int index, SourceItem item) {
            return switch (item.mapped()) {
                case Mapped.Observed(var event) -> send(index, item, event);
                case Mapped.Ignored(var reason) ->
                    new Sending(new Verdict.Ignored(reason), CompletableFuture.completedFuture(null));
                case Mapped.Refused refused -> reject(index, item, refused);
            };
        }

        Sending notStorable(int index, SourceItem item) {
            return reject(
                    index, item, new Mapped.Refused(RefusalReason.NOT_STORABLE, "the log does not take this", ""));
        }

        private Sending send(int index, SourceItem item, SourceEvent event) {
            var tenant = sender.tenantOf(event.actor().tenant());
            if (tenant.isEmpty()) {
                return reject(index, item, foreign(event));
            }
            if (event.at().isAfter(now.plus(limits.ahead()))) {
                var rule = "the time must not be more than %s ahead".formatted(limits.ahead());
                return reject(index, item, new Mapped.Refused(RefusalReason.BAD_TIME, rule, ""));
            }
            var id = anonymiser.id(event);
            var person = new Person(tenant.get(), event.actor().userId());
            return once(
                    new ItemKey(tenant, id),
                    new Verdict.Accepted(),
                    new Verdict.Duplicate(),
                    () -> log.append(anonymiser.anonymise(event, person.tenant(), id, subject(person))));
        }

        private SubjectId subject(Person person) {
            var subject = subjects.get(person);
            if (subject == null) {
                throw new IllegalStateException("somebody was not looked up");
            }
            return subject;
        }

        private static Mapped.Refused foreign(SourceEvent event) {
            var rule = event.actor().tenant().isPresent()
                    ? "the tenant must be one for which the token is"
                    : "the settings of the source must name the tenant, for the token is not for exactly one";
            return new Mapped.Refused(RefusalReason.FOREIGN_TENANT, rule, "");
        }

        private Sending reject(int index, SourceItem item, Mapped.Refused refused) {
            var where = Scrubber.scrubPointer(item.where() + refused.pointer());
            var verdict = new Verdict.Rejected(index, refused.reason(), refused.detail(), where);
            var content = item.mapped() instanceof Mapped.Observed(var event)
                    ? event.id().value()
                    : item.fingerprint();
            var id = new EventId("rejected-" + anonymiser.pseudonyms().input(content));
            var input = new RejectedInput(
                    id, source, now, refused.reason().word(), refused.detail(), where, Scrubber.scrub(item.excerpt()));
            return once(new ItemKey(Optional.empty(), id), verdict, verdict, () -> log.append(input));
        }

        /** A copy waits for the first one: it is no safer than that. */
        private Sending once(ItemKey key, Verdict first, Verdict copy, Supplier<CompletableFuture<Void>> append) {
            var safe = new CompletableFuture<Void>();
            return recent.claim(key, safe, now)
                    .map(earlier -> new Sending(copy, earlier))
                    .orElseGet(() -> {
                        send(key, safe, append);
                        return new Sending(first, safe);
                    });
        }

        private void send(ItemKey key, CompletableFuture<Void> safe, Supplier<CompletableFuture<Void>> append) {
            var _ = append.get().whenComplete((_, failure) -> {
                if (failure == null) {
                    safe.complete(null);
                } else {
                    // Freed before anyone who waits hears of it, or a quick retry would meet its own failure.
                    recent.free(key);
                    safe.completeExceptionally(failure);
                }
            });
        }
    }
}
