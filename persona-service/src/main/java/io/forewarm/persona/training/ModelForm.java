package io.forewarm.persona.training;

/** How models and reports are kept in the registry. */
public interface ModelForm {

    byte[] write(PersonaModel model);

    PersonaModel read(byte[] payload);

    /** As a JSON object. */
    String write(FitReport report);
}
