package io.forewarm.prediction.query.web;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.forecast.Traits;
import io.forewarm.prediction.forecast.WhatIf;
import io.forewarm.prediction.forecast.WhatIf.Platform;
import io.forewarm.prediction.history.Need;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forecasts for somebody made up. */
@RestController
@RequestMapping("/v1/forecasts:what-if")
@Tag(name = "Forecasts")
final class WhatIfController {

    private static final int MOST_NEEDS = 10_000;

    private final WhatIf whatIf;
    private final InstantSource clock;

    WhatIfController(WhatIf whatIf, InstantSource clock) {
        this.whatIf = whatIf;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "What would be forecast for such a subject?",
            description =
                    "From a history, a persona, a load and a price, by the code and the model that forecast all others. "
                            + "Nothing is kept, and nobody else's habits fill in.")
    NeedForecast forecast(@Valid @RequestBody Question question) {
        var now = question.at().orElseGet(clock::instant);
        return whatIf.forecast(
                new TenantId(question.tenant()),
                question.needs().stream().map(this::need).toList(),
                question.persona().map(persona -> persona.traits(now)),
                new Platform(
                        question.utilisation().orElse(0.0),
                        question.priceFactor().orElse(1.0)),
                now);
    }

    private Need need(Wanted wanted) {
        var catalogue = whatIf.forecaster().choice().catalogue();
        var bundle = catalogue
                .bundle(new BundleId(wanted.bundle()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "bundle must be one of %s: '%s'".formatted(catalogue.ids(), wanted.bundle())));
        return new Need(wanted.at(), bundle.id(), spec(bundle, wanted.units().orElse(1)));
    }

    private static ResourceSpec spec(Bundle bundle, int units) {
        return new ResourceSpec(
                bundle.amounts(),
                Amounts.NONE,
                units,
                bundle.storage().sizeMib(),
                bundle.bandwidthMbps(),
                bundle.security(),
                bundle.image(),
                bundle.placement());
    }

    /**
     * What is asked.
     *
     * @param at the moment of the forecast; now, if absent
     * @param utilisation how busy the platform is, 0 to 1; idle, if absent
     * @param priceFactor times which all prices are what the catalogue says; 1, if absent
     */
    record Question(
            @NotNull String tenant,
            @NotNull @Size(max = MOST_NEEDS) List<@Valid Wanted> needs,
            Optional<PersonaView> persona,
            Optional<@DecimalMin("0") @DecimalMax("1") Double> utilisation,
            Optional<@DecimalMin("0.001") @DecimalMax("1000") Double> priceFactor,
            Optional<Instant> at) {}

    /** Something that was asked for. */
    record Wanted(@NotNull Instant at, @NotNull String bundle, Optional<@Min(1) @Max(1000) Integer> units) {}

    /** As sure as can be. */
    record PersonaView(
            @NotNull UseCase useCase,
            @NotNull Skill skill,
            @NotNull Sensitivity sensitivity) {

        Traits traits(Instant now) {
            return new Traits(
                    Optional.of(new Traits.Kind(useCase, skill)), new Distribution<>(Map.of(sensitivity, 1.0)), now);
        }
    }
}
