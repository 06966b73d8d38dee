package io.forewarm.quickstart.recording.jackson;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.recording.InvalidRecordingException;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.recording.Step;
import io.forewarm.quickstart.recording.Thing;
import io.forewarm.sensor.source.Mapped.Observed;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an audit webhook received: one body per line, packed by gzip or not. What the users asked for and gave
 * back is found with the sensor's own mapper.
 */
public final class RecordingReader {

    private static final int GZIP_MAGIC = 0x1f;

    private final KubernetesAuditMapper mapper;

    public RecordingReader(TenantId tenant) {
        this.mapper = new KubernetesAuditMapper(tenant);
    }

    /**
     * Reads all of it and leaves the stream open.
     *
     * @throws InvalidRecordingException if it is not one, naming the line
     */
    public Recording read(InputStream packed) throws IOException {
        var bytes = packed.readAllBytes();
        var lines = text(bytes).lines().filter(line -> !line.isBlank()).toList();
        var steps = new ArrayList<Step>();
        var times = new ArrayList<Instant>();
        for (int number = 1; number <= lines.size(); number++) {
            try {
                addSteps(lines.get(number - 1), steps, times);
            } catch (JacksonException | DateTimeParseException e) {
                throw new InvalidRecordingException(
                        "line %d is no body of an audit webhook: %s".formatted(number, e.getMessage()), e);
            }
        }
        if (steps.isEmpty()) {
            throw new InvalidRecordingException("there is no event in it");
        }
        return new Recording(
                fingerprint(bytes),
                times.stream().min(Comparator.naturalOrder()).orElseThrow(),
                steps);
    }

    private void addSteps(String line, Collection<Step> steps, Collection<Instant> times) {
        var items = Json.mapper().readTree(line).path("items");
        var happened = items.valueStream().map(RecordingReader::time).toList();
        if (happened.isEmpty()) {
            return;
        }
        times.addAll(happened);
        steps.add(
                new Step.Report(happened.stream().max(Comparator.naturalOrder()).orElseThrow(), items.size(), line));
        items.valueStream().flatMap(this::userSteps).forEach(steps::add);
    }

    private Stream<Step> userSteps(JsonNode item) {
        return mapper.map(item) instanceof Observed(var event) && event.outcome() == Outcome.SUCCESS
                ? Stream.of(need(event), giveBack(event)).flatMap(Optional::stream)
                : Stream.empty();
    }

    private static Optional<Step> need(SourceEvent event) {
        return event.requested()
                .map(wanted ->
                        new Step.Need(event.id(), event.at(), event.actor().userId(), thing(event), wanted));
    }

    private static Optional<Step> giveBack(SourceEvent event) {
        return event.action() == Action.DELETE
                ? Optional.of(new Step.GiveBack(event.at(), event.actor().userId(), thing(event)))
                : Optional.empty();
    }

    private static Thing thing(SourceEvent event) {
        var target = event.target();
        return new Thing(target.kind(), target.scope(), target.object());
    }

    private static Instant time(JsonNode item) {
        return Instant.parse(item.path("stageTimestamp").asString(""));
    }

    private static String text(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != GZIP_MAGIC) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
