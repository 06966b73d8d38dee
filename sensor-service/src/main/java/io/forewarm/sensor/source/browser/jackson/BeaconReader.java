package io.forewarm.sensor.source.browser.jackson;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.Forged;
import io.forewarm.sensor.source.Delivery.WrongDocument;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.jackson.ItemList;
import io.forewarm.sensor.source.jackson.JsonBodies;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a page sends: {@code {"user": ..., "signature": ..., "sent": ..., "items": [...]}}. It is small, and whose
 * items they are may stand behind them, so it is read as a whole. Thread-safe.
 */
public final class BeaconReader {

    /** Far more than a person does in the time of one batch, and what the script holds back at most. */
    private static final int MAX_ITEMS = 100;

    private static final int MAX_USER = 1024;

    /**
     * Reads one delivery.
     *
     * @param site whose key came with it
     * @param origin where the page comes from
     * @throws IOException if the stream itself fails
     */
    public Delivery read(InputStream body, Site site, String origin, Instant now) throws IOException {
        return JsonBodies.read(body, parser -> read(parser, site, origin, now));
    }

    private static Delivery read(JsonParser parser, Site site, String origin, Instant now) {
        JsonNode document = JsonBodies.JSON.readTree(parser);
        var items = document.path("items");
        if (!items.isArray()) {
            return new WrongDocument("items must be a list, but is missing or something else");
        }
        var user = text(document, "user");
        if (user.length() > MAX_USER) {
            return new WrongDocument("user must have at most %d characters".formatted(MAX_USER));
        }
        var sent = document.path("sent");
        if (!sent.isIntegralNumber() || !sent.canConvertToLong()) {
            return new WrongDocument("sent must be the page's time in milliseconds since 1970");
        }
        if (!isVouchedFor(site, user, text(document, "signature"), now)) {
            return new Forged("the user must be signed for by the console's server, and the signature still hold");
        }
        var list = new ItemList(
                new BrowserMapper(site.tenant(), origin, user, new PageClock(sent.longValue(), now)), MAX_ITEMS);
        for (int i = 0; i < items.size() && !list.isTooLong(); i++) {
            list.add("/items/" + i, items.get(i));
        }
        return list.delivery();
    }

    private static boolean isVouchedFor(Site site, String user, String signature, Instant now) {
        return site.signing()
                .map(signing -> signing.vouches(user, signature, now))
                .orElse(true);
    }

    private static String text(JsonNode document, String key) {
        var value = document.path(key);
        return value.isString() ? value.stringValue() : "";
    }
}
