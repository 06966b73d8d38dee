package io.forewarm.model.kafka;

import io.forewarm.model.Word;
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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads activity events that are spelt just as {@link EventJson} writes them in a fraction of Jackson's time. All
 * others are left to Jackson, and so is saying what is wrong with one.
 */
final class EventReader {

    private static final Map<String, Source> SOURCES = words(Source.values());
    private static final Map<String, Action> ACTIONS = words(Action.values());
    private static final Map<String, Environment> ENVIRONMENTS = words(Environment.values());
    private static final Map<String, Outcome> OUTCOMES = words(Outcome.values());
    private static final Map<String, ClientKind> CLIENTS = words(ClientKind.values());
    private static final Map<String, SecurityProfile> PROFILES = words(SecurityProfile.values());
    private static final Map<String, Placement> PLACEMENTS = words(Placement.values());
    private static final Map<String, SecuritySignal> SIGNALS = words(SecuritySignal.values());

    /** Of the last digit, by how many there are behind the point. */
    private static final long[] NANOS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1
    };

    private final byte[] json;
    private int at;

    private EventReader(byte[] json) {
        this.json = json;
    }

    private static <W extends Word> Map<String, W> words(W[] words) {
        return Arrays.stream(words).collect(Collectors.toUnmodifiableMap(Word::word, Function.identity()));
    }

    /** It is spelt otherwise. Without a stack, for nobody looks where it comes from. */
    private static final class Otherwise extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Otherwise() {
            super("spelt otherwise", null, false, false);
        }
    }

    /** The event; empty if it is spelt otherwise, or is none. */
    static Optional<ActivityEvent> read(byte[] json) {
        try {
            return Optional.of(new EventReader(json).event());
        } catch (Otherwise | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private ActivityEvent event() {
        var event = new ActivityEvent(
                new EventId(text("{\"id\":\"")),
                new TenantId(text(",\"tenant\":\"")),
                new SubjectId(text(",\"subject\":\"")),
                InstantText.read(text(",\"at\":\"")),
                word(SOURCES, ",\"source\":\""),
                word(ACTIONS, ",\"action\":\""),
                new Target(
                        text(",\"target\":{\"kind\":\""),
                        text(",\"scope\":\""),
                        text(",\"object\":\""),
                        word(ENVIRONMENTS, ",\"environment\":\"")),
                word(OUTCOMES, "},\"outcome\":\""),
                latency(text(",\"latency\":\"")),
                word(CLIENTS, ",\"client\":\""),
                requested(),
                signals());
        if (at != json.length) {
            throw new Otherwise();
        }
        return event;
    }

    private Optional<ResourceSpec> requested() {
        skip(",\"requested\":");
        if (follows("null")) {
            skip("null");
            return Optional.empty();
        }
        var spec = new ResourceSpec(
                amounts("{\"requests\":"),
                amounts(",\"limits\":"),
                integer(",\"units\":"),
                whole(",\"storageMib\":"),
                whole(",\"bandwidthMbps\":"),
                word(PROFILES, ",\"security\":\""),
                text(",\"image\":\""),
                word(PLACEMENTS, ",\"placement\":\""),
                follows("}") ? "" : text(",\"storageClass\":\""));
        skip("}");
        return Optional.of(spec);
    }

    private Amounts amounts(String before) {
        skip(before);
        var amounts = new Amounts(fraction("{\"cores\":"), whole(",\"memoryMib\":"), integer(",\"gpus\":"));
        skip("}");
        return amounts;
    }

    private int integer(String before) {
        long number = whole(before);
        if (number > Integer.MAX_VALUE) {
            throw new Otherwise();
        }
        return (int) number;
    }

    private long whole(String before) {
        skip(before);
        int from = at;
        long number = 0;
        while (at < json.length && isDigit(at)) {
            number = 10 * number + json[at++] - '0';
        }
        // So short that nothing overflows; JSON knows no zeros in front.
        if (at == from || at - from > 18 || (json[from] == '0' && at - from > 1)) {
            throw new Otherwise();
        }
        return number;
    }

    /** Digits, a point, digits, and perhaps an exponent: as Java writes numbers of that kind. */
    private double fraction(String before) {
        skip(before);
        int from = at;
        digits();
        if ((json[from] == '0' && at - from > 1) || !follows(".")) {
            throw new Otherwise();
        }
        at++;
        digits();
        if (follows("E")) {
            at += follows("E-") ? 2 : 1;
            digits();
        }
        return Double.parseDouble(new String(json, from, at - from, StandardCharsets.ISO_8859_1));
    }

    /** At least one. */
    private void digits() {
        int from = at;
        while (at < json.length && isDigit(at)) {
            at++;
        }
        if (at == from) {
            throw new Otherwise();
        }
    }

    private boolean isDigit(int place) {
        return json[place] >= '0' && json[place] <= '9';
    }

    private boolean follows(String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            if (at + i >= json.length || json[at + i] != spelling.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Set<SecuritySignal> signals() {
        skip(",\"signals\":[");
        var signals = EnumSet.noneOf(SecuritySignal.class);
        while (at < json.length && json[at] != ']') {
            signals.add(word(SIGNALS, signals.isEmpty() ? "\"" : ",\""));
        }
        skip("]}");
        return signals;
    }

    private <W> W word(Map<String, W> words, String before) {
        W word = words.get(text(before));
        if (word == null) {
            throw new Otherwise();
        }
        return word;
    }

    /** What stands between that and the next quotation mark, if nothing in it is escaped. */
    private String text(String before) {
        skip(before);
        int from = at;
        while (at < json.length && json[at] != '"') {
            if (json[at] < ' ' || json[at] == '\\') {
                throw new Otherwise();
            }
            at++;
        }
        skip("\"");
        return new String(json, from, at - 1 - from, StandardCharsets.ISO_8859_1);
    }

    private void skip(String spelling) {
        if (!follows(spelling)) {
            throw new Otherwise();
        }
        at += spelling.length();
    }

    /** Nearly all are below a minute, and Java reads its own spelling with a pattern. */
    private static Duration latency(String text) {
        int point = text.indexOf('.');
        int fraction = point < 0 ? 0 : text.length() - 2 - point;
        // So short that nothing overflows.
        if (!text.startsWith("PT") || !text.endsWith("S") || text.length() > 12 || text.length() < 4 || point == 2) {
            return Duration.parse(text);
        }
        long digits = 0;
        for (int i = 2; i < text.length() - 1; i++) {
            char next = text.charAt(i);
            if (i != point && (next < '0' || next > '9')) {
                return Duration.parse(text);
            }
            digits = i == point ? digits : 10 * digits + next - '0';
        }
        return Duration.ofNanos(digits * NANOS[fraction]);
    }
}
