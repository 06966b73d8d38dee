package io.forewarm.orchestrator.reconcile.web;

import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.unit.Unit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A dry run over REST. */
@RestController
@RequestMapping("/v1/plan")
@Tag(name = "plan", description = "What would be done next, and why")
final class PlanController {

    private final Reconciler reconciler;
    private final InstantSource clock;

    PlanController(Reconciler reconciler, InstantSource clock) {
        this.reconciler = reconciler;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param action start, retire, expire, doubt or back-off
     * @param mode active if it is carried out, shadow if it is only told
     * @param probability what the forecast behind a start says
     */
    record Step(
            String action,
            String mode,
            Optional<String> tenant,
            String bundle,
            Optional<String> unit,
            Optional<Double> probability,
            String because) {}

    @GetMapping
    @Operation(
            summary = "Plan without doing anything",
            description = "The steps that the next pass would take if nothing changed until then.")
    List<Step> plan() {
        var plans = reconciler.plans(clock.instant());
        return Stream.concat(
                        plans.active().stream().map(action -> toStep(action, Mode.ACTIVE)),
                        plans.shadow().stream().map(action -> toStep(action, Mode.SHADOW)))
                .toList();
    }

    private static Step toStep(Action action, Mode mode) {
        return switch (action) {
            case Action.Start(var tenant, var bundle, var _, var reason) ->
                new Step(
                        "start",
                        mode.word(),
                        Optional.of(tenant.value()),
                        bundle.id().value(),
                        Optional.empty(),
                        Optional.of(reason.probability()),
                        reason.because());
            case Action.Retire(var unit, var reason) -> ofUnit("retire", mode, unit, reason);
            case Action.Expire(var unit) -> ofUnit("expire", mode, unit, "not offered like this any more");
            case Action.Doubt(var unit, var doubted) ->
                ofUnit("doubt", mode, unit, doubted ? "nothing asks for it" : "wanted again");
            case Action.BackOff(var bundle, var until) ->
                new Step(
                        "back-off",
                        mode.word(),
                        Optional.empty(),
                        bundle.value(),
                        Optional.empty(),
                        Optional.empty(),
                        "the last builds failed; the next one is tried at " + until);
        };
    }

    private static Step ofUnit(String action, Mode mode, Unit.Unclaimed unit, String because) {
        return new Step(
                action,
                mode.word(),
                Optional.of(unit.origin().tenant().value()),
                unit.origin().bundle().value(),
                Optional.of(unit.id().value()),
                Optional.empty(),
                because);
    }
}
