package io.forewarm.sensor.source.openstack.jackson;

import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.Mapped.Ignored;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.jackson.ItemMapper;
import io.forewarm.sensor.source.jackson.Spot;
import java.util.Set;
import java.util.function.Function;

/**
 * Notifications of OpenStack's services in normal form: bare, in oslo.messaging's envelope (JSON in a text), or as a
 * whole AMQP message. CADF records tell of calls, the services' own notifications of what came of them. A pure function
 * that never throws, whatever it is given.
 *
 * @param tenants whose the projects are
 * @param serviceUsers ids and names of the users as whom OpenStack's services call each other
 */
public record OpenStackMapper(Tenants tenants, Set<String> serviceUsers) implements ItemMapper {

    public OpenStackMapper {
        serviceUsers = Set.copyOf(serviceUsers);
    }

    @Override
    public Mapped map(Spot item) {
        return mapMessage(unwrapped(item));
    }

    private static Spot unwrapped(Spot item) {
        var body = item.anyObject("body");
        var envelope = body.isPresent() ? body : item;
        return envelope.at("oslo.message").isPresent() ? envelope.jsonInText("oslo.message") : envelope;
    }

    private Mapped mapMessage(Spot message) {
        requireId(message);
        var type = message.requiredText("event_type");
        if (!type.matches("[A-Za-z0-9_.:-]{1,100}")) {
            throw message.at("event_type").wrong(RefusalReason.BAD_VALUE, "must be the type of a notification");
        }
        var payload = message.object("payload");
        return payload.anyText("typeURI").contains("/cloud/audit/")
                ? mapCall(new AuditRecord(type, message, payload))
                : mapNotification(Notification.of(type, message, payload));
    }

    private static void requireId(Spot message) {
        if (!message.requiredText("message_id").matches("[A-Za-z0-9._-]{1,100}")) {
            throw message.at("message_id").wrong(RefusalReason.BAD_VALUE, "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        }
    }

    private Mapped mapCall(AuditRecord call) {
        if (call.isPending()) {
            return new Ignored(IgnoreReason.STAGE);
        }
        return ofSomebody(call.user(), call::event);
    }

    private Mapped mapNotification(Notification notification) {
        if (notification.isUnfinished()) {
            return new Ignored(IgnoreReason.STAGE);
        }
        if (notification.isInternal()) {
            return new Ignored(IgnoreReason.SYSTEM);
        }
        return ofSomebody(notification.user(), notification::event);
    }

    private Mapped ofSomebody(Person person, Function<Tenants, SourceEvent> event) {
        if (person.id().isEmpty()) {
            return new Ignored(IgnoreReason.NOBODY);
        }
        return serviceUsers.contains(person.id()) || serviceUsers.contains(person.name())
                ? new Ignored(IgnoreReason.SYSTEM)
                : new Observed(event.apply(tenants));
    }

    /** Somebody by id, which is what counts, and by name where it is told. */
    record Person(String id, String name) {}
}
