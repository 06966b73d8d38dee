package io.forewarm.orchestrator.reconcile.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.ForecastStore;
import io.forewarm.orchestrator.guard.GuardStore;
import io.forewarm.orchestrator.guard.web.GuardController;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.FailureStore;
import io.forewarm.orchestrator.reconcile.PlanBoard;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.reconcile.SingleRunner;
import io.forewarm.orchestrator.reconcile.micrometer.ReconcileMeters;
import io.forewarm.orchestrator.spring.Ticker;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitStore;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReconcileConfiguration {

    @Bean
    Reconciler.Stores reconcilerStores(
            UnitStore units,
            ForecastStore forecasts,
            FailureStore failures,
            GuardStore guard,
            ObjectProvider<DirectiveSource> directives,
            SingleRunner runner) {
        return new Reconciler.Stores(
                units, forecasts, failures, guard, directives.getIfAvailable(() -> DirectiveSource.NONE), runner);
    }

    @Bean
    Reconciler reconciler(
            ResourceBackend backend,
            Reconciler.Stores stores,
            Catalogue catalogue,
            Planner planner,
            UnitIds ids,
            ReconcileProperties settings) {
        var rules = new Reconciler.Rules(
                settings.mode(), settings.lostAfter(), settings.startPatience(), settings.demandValidFor());
        return new Reconciler(backend, stores, catalogue, planner, ids, rules);
    }

    @Bean
    GuardController guardController(GuardStore guard, ReconcileProperties settings) {
        return new GuardController(guard, settings.mode());
    }

    @Bean
    Ticker reconcileTicker(
            Reconciler reconciler,
            ReconcileMeters meters,
            ObjectProvider<PlanBoard> boards,
            InstantSource clock,
            ReconcileProperties settings) {
        var board = boards.getIfAvailable(() -> PlanBoard.NONE);
        return new Ticker(
                "reconcile",
                settings.reconcileEvery(),
                () -> meters.measure(() -> reconciler.pass(clock.instant())).ifPresent(board::show));
    }
}
