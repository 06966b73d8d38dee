package io.forewarm.persona.inference.spring;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.inference.InferenceRules;
import io.forewarm.persona.inference.NamedPersona;
import io.forewarm.persona.inference.Steadiness;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.persona.inference}.
 *
 * @param priorStrength events that it takes to outweigh the prior
 * @param recentWeight how much heavier recent habits weigh than lasting ones
 * @param newsThreshold change of a share that is worth publishing
 * @param margin by how much a new most likely value must lead before it replaces the old one
 * @param changeDeviations by how many standard deviations behaviour must differ more than usual to count as changed
 * @param duplicateMemory how long after an event its copies are recognised, by the events' time
 * @param names named personas; empty for the built-in ones
 */
@Validated
@ConfigurationProperties("forewarm.persona.inference")
public record InferenceProperties(
        @DefaultValue("20") @Positive double priorStrength,
        @DefaultValue("3") @PositiveOrZero double recentWeight,
        @DefaultValue("0.1") @Positive @DecimalMax("1") double newsThreshold,

        @DefaultValue("0.1") @PositiveOrZero @DecimalMax(value = "1", inclusive = false)
        double margin,

        @DefaultValue("2.5") @Positive double changeDeviations,
        @DefaultValue("1d") @DurationMin(minutes = 1) Duration duplicateMemory,
        @DefaultValue List<@Valid Name> names) {

    /**
     * A name for a combination of attribute values; what is left empty is left open.
     *
     * @param name such as "DevOps expert"
     * @param skill levels of skill that it stands for; all if empty
     * @param useCase use cases that it stands for; all if empty
     * @param sensitivity sensitivities that it stands for; all if empty
     * @param posture postures that it stands for; all if empty
     */
    public record Name(
            @NotBlank String name,
            @DefaultValue Set<Skill> skill,
            @DefaultValue Set<UseCase> useCase,
            @DefaultValue Set<Sensitivity> sensitivity,
            @DefaultValue Set<Posture> posture) {

        NamedPersona toNamedPersona() {
            return new NamedPersona(name, skill, useCase, sensitivity, posture);
        }
    }

    InferenceRules toRules() {
        var named = names.stream().map(Name::toNamedPersona).toList();
        return new InferenceRules(
                Prior.DEFAULT,
                priorStrength,
                recentWeight,
                newsThreshold,
                new Steadiness(margin),
                changeDeviations,
                named.isEmpty() ? NamedPersona.DEFAULTS : named);
    }
}
