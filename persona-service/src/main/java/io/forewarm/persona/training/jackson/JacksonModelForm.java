package io.forewarm.persona.training.jackson;

import io.forewarm.model.jackson.Json;
import io.forewarm.persona.training.FitReport;
import io.forewarm.persona.training.ModelForm;
import io.forewarm.persona.training.PersonaModel;

/** Models and reports as JSON. */
public final class JacksonModelForm implements ModelForm {

    @Override
    public byte[] write(PersonaModel model) {
        return Json.mapper().writeValueAsBytes(model);
    }

    @Override
    public PersonaModel read(byte[] payload) {
        return Json.mapper().readValue(payload, PersonaModel.class);
    }

    @Override
    public String write(FitReport report) {
        return Json.mapper().writeValueAsString(report);
    }
}
