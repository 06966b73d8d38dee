package io.forewarm.benchmarks.claims.spring;

import io.forewarm.benchmarks.claims.jdbc.UnitRows;
import io.forewarm.benchmarks.claims.kubernetes.ReadyPods;
import io.forewarm.benchmarks.ingest.ChildJvm;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.OrchestratorApplication;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitOrder;
import io.forewarm.orchestrator.unit.UnitStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * Runs orchestrator-service with the settings that it is given and says on which port. To each number on standard input
 * it puts so many ready units into its pool, and answers when they are there; to {@link #PASS} it makes a few passes,
 * and to {@link #END} it ends all claims, so that no pass has more to look at than a platform has.
 */
public final class OrchestratorProcess {

    public static final String PASS = "pass";

    public static final int PASSES = 10;

    public static final String END = "end";

    private static final TenantId TENANT = new TenantId("default");

    private OrchestratorProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (var context = OrchestratorApplication.prepare().run(arguments);
                var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ChildJvm.ANSWER + context.getEnvironment().getRequiredProperty("local.server.port"));
            for (var line = questions.readLine(); line != null; line = questions.readLine()) {
                switch (line) {
                    case PASS -> pass(context, PASSES);
                    case END -> UnitRows.end(context);
                    default -> stock(context, Integer.parseInt(line));
                }
                System.out.println(ChildJvm.ANSWER + "done");
            }
        }
    }

    /** Some find that the ticker is at it; those do not count. */
    private static void pass(ApplicationContext context, int passes) {
        var reconciler = context.getBean(Reconciler.class);
        var clock = context.getBean(InstantSource.class);
        for (int made = 0; made < passes; ) {
            made += reconciler.pass(clock.instant()).isPresent() ? 1 : 0;
        }
    }

    /** A pass that looked between a row and its unit takes the unit for lost, so what is there is counted after one. */
    private static void stock(ApplicationContext context, int count) {
        for (int ready = UnitRows.ready(context); ready < count; ready = UnitRows.ready(context)) {
            add(context, count - ready);
            pass(context, 1);
        }
    }

    private static void add(ApplicationContext context, int count) {
        var backend = context.getBean(ResourceBackend.class);
        var bundle =
                context.getBean(Catalogue.class).bundle(new BundleId("starter")).orElseThrow();
        var pods = ReadyPods.in(context);
        var clock = context.getBean(InstantSource.class);
        var units = new ArrayList<Unit>();
        for (int each = 0; each < count; each++) {
            var origin = origin(context.getBean(UnitIds.class), bundle, clock);
            units.add(new Unit.Ready(origin, origin.orderedAt(), origin.orderedAt(), Optional.empty()));
        }
        // Rows first: what the backend shows and no row knows is an orphan to the next pass.
        context.getBean(UnitStore.class).add(units);
        for (var unit : units) {
            if (pods.isPresent()) {
                pods.get().create(unit.id());
            } else {
                backend.create(UnitOrder.of(unit.origin(), bundle));
            }
        }
    }

    private static Origin origin(UnitIds ids, Bundle bundle, InstantSource clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Origin(
                ids.next(bundle.id()),
                TENANT,
                bundle.id(),
                Revision.of(bundle),
                new Purpose.Pooled(),
                bundle.pricePerHour(),
                new OrderReason(0.5, now.plus(1, ChronoUnit.HOURS), "for the benchmark"),
                now);
    }
}
