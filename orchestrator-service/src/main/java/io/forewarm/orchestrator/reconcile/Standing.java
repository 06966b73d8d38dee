package io.forewarm.orchestrator.reconcile;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Target;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How it stands with one bundle of one tenant after a pass.
 *
 * @param mode the one that holds, whoever set it
 * @param wanted units that would be warm by the plan, in mode shadow too
 * @param because why, in words that name nobody; empty if nothing is wanted
 * @param backsOffUntil until when nothing is started, because the last builds failed
 */
public record Standing(
        TenantId tenant,
        BundleId bundle,
        Mode mode,
        int wanted,
        Counts counts,
        String because,
        Optional<Instant> backsOffUntil) {

    /** Units that there are, those that only are ordered among the starting ones. */
    public record Counts(int starting, int ready, int claimed) {

        static final Counts NONE = new Counts(0, 0, 0);

        private Counts with(Unit unit) {
            return switch (unit) {
                case Unit.Wanted _, Unit.Starting _ -> new Counts(starting + 1, ready, claimed);
                case Unit.Ready _ -> new Counts(starting, ready + 1, claimed);
                case Unit.Claimed _ -> new Counts(starting, ready, claimed + 1);
                case Unit.Ended _ -> this;
            };
        }
    }

    /** Of which bundle of whom. */
    public record Place(TenantId tenant, BundleId bundle) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byTenant = tenant.value().compareTo(other.tenant.value());
            return byTenant == 0 ? bundle.compareTo(other.bundle) : byTenant;
        }
    }

    public Place place() {
        return new Place(tenant, bundle);
    }

    /** Of all bundles that are wanted or directed, or of which there are units, in the order of their names. */
    static List<Standing> of(Plans plans, Ruling ruling, List<Unit> units) {
        var lookup = ruling.modes().lookup();
        var counts = new TreeMap<Place, Counts>();
        units.forEach(unit -> counts.merge(
                new Place(unit.origin().tenant(), unit.origin().bundle()),
                Counts.NONE.with(unit),
                (before, _) -> before.with(unit)));
        var targets = new HashMap<Place, Target>();
        plans.targets().forEach(target -> targets.put(new Place(target.tenant(), target.bundle()), target));
        targets.keySet().forEach(place -> counts.putIfAbsent(place, Counts.NONE));
        ruling.directives()
                .all()
                .forEach(one -> counts.putIfAbsent(new Place(one.tenant(), one.bundle()), Counts.NONE));
        var waits = waits(plans);
        return counts.entrySet().stream()
                .map(entry -> {
                    var place = entry.getKey();
                    var target = Optional.ofNullable(targets.get(place));
                    return new Standing(
                            place.tenant(),
                            place.bundle(),
                            lookup.of(place.tenant(), place.bundle()),
                            target.map(Target::units).orElse(0),
                            entry.getValue(),
                            target.map(Target::because).orElse(""),
                            Optional.ofNullable(waits.get(place.bundle())));
                })
                .toList();
    }

    private static Map<BundleId, Instant> waits(Plans plans) {
        var waits = new HashMap<BundleId, Instant>();
        plans.all().forEach(action -> {
            if (action instanceof Action.BackOff(var bundle, var until)) {
                waits.put(bundle, until);
            }
        });
        return waits;
    }
}
