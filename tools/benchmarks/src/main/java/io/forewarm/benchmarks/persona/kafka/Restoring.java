package io.forewarm.benchmarks.persona.kafka;

import io.forewarm.benchmarks.streams.kafka.Broker;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.kafka.PersonaTopology;
import io.forewarm.persona.inference.kafka.SubjectForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;

/** Brings the state of many subjects back from Kafka, as after the loss of a disk. */
public final class Restoring {

    private static final String APPLICATION = "restoring";
    private static final String CHANGELOG = APPLICATION + "-" + PersonaTopology.SUBJECTS + "-changelog";

    private Restoring() {}

    /**
     * What came out.
     *
     * @param bytes of all subjects as they are written, without their keys
     * @param bytesOnDisk of the stores in the end
     */
    public record Restored(double seconds, long bytes, long bytesOnDisk) {}

    /**
     * Measures.
     *
     * @param like subjects, of which the many are copies under keys of their own
     */
    public static Restored measure(Collection<Subject> like, int subjects, PersonaLeg leg)
            throws IOException, InterruptedException {
        var compacted =
                new NewTopic(CHANGELOG, Broker.PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (var broker = Broker.start(List.of(compacted))) {
            long bytes = fill(broker, like, subjects);
            var builder = new StreamsBuilder();
            leg.addTo(builder, _ -> {});
            double seconds = restore(new KafkaStreams(builder.build(), broker.settings(APPLICATION)), subjects);
            return new Restored(seconds, bytes, size(broker.state()));
        }
    }

    private static long fill(Broker broker, Collection<Subject> like, int subjects) {
        var forms = new ArrayList<byte[]>();
        try (var form = SubjectForm.serde().serializer()) {
            like.forEach(subject -> forms.add(form.serialize(CHANGELOG, subject)));
        }
        var settings = new HashMap<String, Object>(broker.address());
        settings.put("compression.type", "lz4");
        long bytes = 0;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < subjects; number++) {
                var state = forms.get(number % forms.size());
                var _ = producer.send(new ProducerRecord<>(CHANGELOG, "%032x".formatted(number), state));
                bytes += state.length;
            }
        }
        return bytes;
    }

    private static double restore(KafkaStreams streams, int subjects) throws InterruptedException {
        var clock = new RestoreClock(subjects);
        streams.setGlobalStateRestoreListener(clock);
        try (streams) {
            streams.start();
            return clock.seconds();
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }
}
