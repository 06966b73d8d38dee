package io.forewarm.replay.persona;

import io.forewarm.model.Word;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.spring.DefaultInference;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.PersonaModel;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.replay.persona.AuditRecording.Scopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is believed of the users of an audit recording, beside what they were meant to show. */
public final class AuditPersonas {

    /** As the running service has them. */
    static final PersonaInference INFERENCE = DefaultInference.inference();

    private static final String USER = "username";

    private AuditPersonas() {}

    /**
     * Scores the model that comes with a release, without scopes and with them.
     *
     * @param expected CSV with a column {@code username} and one for each attribute; blank where nothing is meant
     */
    public static AuditReport run(Path recording, Path expected) throws IOException {
        var meant = expected(expected);
        var model = BundledModel.read();
        return new AuditReport(
                String.valueOf(recording.getFileName()),
                model.origin(),
                table(AuditRecording.read(recording, Scopes.HIDDEN), meant, model),
                table(AuditRecording.read(recording, Scopes.STAGES), meant, model),
                Switches.planted(AuditRecording.read(recording, Scopes.STAGES).events(), meant, model),
                Switches.planted(AuditRecording.read(recording, Scopes.SHOWN).events(), meant, model));
    }

    /** What everybody did, in order of time, and without names. */
    public static List<ActivityEvent> events(Path recording) throws IOException {
        return AuditRecording.read(recording, Scopes.SHOWN).events().values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ActivityEvent::at))
                .toList();
    }

    /** Whether it is such a recording. */
    public static boolean isRecording(Path file) throws IOException {
        return AuditRecording.is(file);
    }

    private static AuditReport.Table table(
            AuditRecording recording, Map<String, Map<String, String>> meant, PersonaModel model) {
        var knowledge = new Knowledge(model, ClusterModel.NONE);
        var rows = new ArrayList<AuditReport.Row>();
        meant.forEach((user, values) -> {
            var believed = believed(recording.events().getOrDefault(user, List.of()), knowledge);
            values.forEach((attribute, value) ->
                    rows.add(new AuditReport.Row(user, attribute, value, believed.getOrDefault(attribute, "nothing"))));
        });
        return AuditReport.Table.of(rows);
    }

    private static Map<String, String> believed(List<ActivityEvent> events, Knowledge knowledge) {
        var subject = Subject.UNKNOWN;
        var believed = new LinkedHashMap<String, String>();
        for (var event : events) {
            var step = INFERENCE.after(subject, event, knowledge);
            subject = step.subject();
            step.news().ifPresent(news -> believed.putAll(words(news.persona())));
        }
        return believed;
    }

    private static Map<String, String> words(Persona persona) {
        return Map.of(
                "skill", word(persona.skill().mostLikely()),
                "useCase", word(persona.useCase().mostLikely()),
                "sensitivity", word(persona.sensitivity().mostLikely()),
                "posture", word(persona.posture().mostLikely()));
    }

    private static String word(Word value) {
        return value.word();
    }

    private static Map<String, Map<String, String>> expected(Path file) throws IOException {
        var rows = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        var columns = rows.getFirst();
        var expected = new LinkedHashMap<String, Map<String, String>>();
        for (var row : rows.subList(1, rows.size())) {
            var values = new LinkedHashMap<String, String>();
            for (int column = 0; column < columns.size(); column++) {
                if (!columns.get(column).equals(USER) && !row.get(column).isEmpty()) {
                    values.put(columns.get(column), row.get(column));
                }
            }
            expected.put(row.get(columns.indexOf(USER)), values);
        }
        return expected;
    }
}
