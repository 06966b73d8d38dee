package io.forewarm.model.kafka;

import io.forewarm.model.Word;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.PersonaChange;
import io.forewarm.model.persona.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes personas byte for byte as {@link Json} does, which looks for the serializer of each distribution anew: that
 * took a tenth of all that persona-service does. A persona with characters that must be escaped is left to it.
 */
final class PersonaJson {

    /** Seldom more than this. */
    private static final int LENGTH = 2048;

    private final StringBuilder json = new StringBuilder(LENGTH);
    private boolean plain = true;

    private PersonaJson() {}

    static byte[] write(Persona persona) {
        var writing = new PersonaJson();
        writing.append(persona);
        return writing.plain
                ? writing.json.toString().getBytes(StandardCharsets.ISO_8859_1)
                : Json.mapper().writeValueAsBytes(persona);
    }

    private void append(Persona persona) {
        text("{\"tenant\":", persona.tenant().value());
        text(",\"subject\":", persona.subject().value());
        InstantText.append(json.append(",\"at\":\""), persona.at());
        shares("\",\"skill\":{", persona.skill());
        shares(",\"useCase\":{", persona.useCase());
        shares(",\"sensitivity\":{", persona.sensitivity());
        shares(",\"posture\":{", persona.posture());
        json.append(",\"evidence\":").append(persona.evidence());
        text(",\"nearest\":{\"name\":", persona.nearest().name());
        json.append(",\"share\":").append(persona.nearest().share());
        text("},\"cluster\":", persona.cluster());
        text(",\"featureSchema\":", persona.featureSchema());
        reasons(persona.because());
        persona.changed().ifPresent(this::change);
        json.append('}');
    }

    private <E extends Enum<E> & Word> void shares(String before, Distribution<E> distribution) {
        json.append(before);
        var comma = "\"";
        for (var share : distribution.shares().entrySet()) {
            json.append(comma)
                    .append(WordText.of(share.getKey()))
                    .append("\":")
                    .append(share.getValue().doubleValue());
            comma = ",\"";
        }
        json.append('}');
    }

    private void reasons(List<Reason> reasons) {
        var before = ",\"because\":[{\"attribute\":";
        for (var reason : reasons) {
            text(before, reason.attribute());
            text(",\"value\":", reason.value());
            text(",\"feature\":", reason.feature());
            json.append(",\"weight\":").append(reason.weight());
            text(",\"text\":", reason.text());
            before = "},{\"attribute\":";
        }
        json.append(reasons.isEmpty() ? ",\"because\":[]" : "}]");
    }

    private void change(PersonaChange change) {
        InstantText.append(json.append(",\"changed\":{\"at\":\""), change.at());
        text("\",\"from\":", change.from());
        text(",\"to\":", change.to());
        var before = ",\"because\":[";
        for (var reason : change.because()) {
            text(before, reason);
            before = ",";
        }
        json.append(change.because().isEmpty() ? ",\"because\":[]}" : "]}");
    }

    private void text(String before, String text) {
        json.append(before).append('"').append(text).append('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            plain &= next >= ' ' && next < 0x7f && next != '"' && next != '\\';
        }
    }
}
