package io.forewarm.prediction.choice;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.forecast.Quantiles;
import io.forewarm.model.forecast.SizeForecast;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.Sizes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a subject will need next, given that it needs something.
 *
 * <p>A hierarchical Dirichlet model, each level shrunk to the one above it by {@link Counts#shrunkTo}:
 *
 * <pre>
 *   tenant(b)  = (N_tenant(b)  + s x 1/B)         / (N_tenant  + s)      B bundles, and one for whatever none serves
 *   persona(b) = (N_persona(b) + s x tenant(b))   / (N_persona + s)
 *   own(b)     = (n(b)         + o x persona(b))  / (n         + o)      n counts with a short half-life: the newest matter most
 *   next(b|a)  = (m(a, b)      + c x own(b))      / (m(a)      + c)      m counts what came after bundle a, the newest one
 * </pre>
 *
 * @param ownStrength o, episodes that the persona's habits are worth beside a subject's own
 * @param sharedStrength s, episodes that the wider circle is worth beside the narrower one
 * @param contextStrength c, episodes that the plain counts are worth beside those that know what came last
 */
public record Choice(
        Catalogue catalogue, Memory memory, double ownStrength, double sharedStrength, double contextStrength) {

    public Choice {
        if (!(ownStrength > 0) || !(sharedStrength > 0) || !(contextStrength > 0)) {
            throw new IllegalArgumentException(
                    "strengths must be > 0: %s, %s, %s".formatted(ownStrength, sharedStrength, contextStrength));
        }
    }

    /**
     * What the next episode of one subject will be.
     *
     * @param circles habits of all that the subject belongs to, widest first
     */
    public Wants wants(NeedHistory history, List<Habits> circles, Instant now) {
        var faded = history.fadedTo(now, memory);
        var own = faded.habitsWithNewest(now, memory);
        var bundles = anything();
        var units = Counts.<Integer>none();
        var sizes = Sizes.NONE;
        for (var circle : circles) {
            bundles = circle.bundles().shrunkTo(bundles, sharedStrength);
            units = circle.units().shrunkTo(units, sharedStrength);
            sizes = circle.sizes().shrunkTo(sizes, sharedStrength);
        }
        bundles = faded.afterNewest().shrunkTo(own.bundles().shrunkTo(bundles, ownStrength), contextStrength);
        return new Wants(
                offered(bundles),
                new Units(own.units().shrunkTo(units, ownStrength)),
                own.sizes().shrunkTo(sizes, ownStrength));
    }

    /** How large a need will be, for the forecast. */
    public static SizeForecast sizes(Wants wants) {
        return new SizeForecast(
                wants.units().quantiles(),
                quantiles(wants.sizes().cores()),
                quantiles(wants.sizes().memoryMib()),
                quantiles(wants.sizes().storageMib()),
                quantiles(wants.sizes().bandwidthMbps()));
    }

    private static Quantiles quantiles(Counts<Integer> sizes) {
        return Units.quantilesOf(sizes);
    }

    private Counts<BundleId> anything() {
        var even = new HashMap<BundleId, Double>();
        catalogue.ids().forEach(id -> even.put(id, 1.0));
        even.put(Need.NOTHING_SERVES, 1.0);
        return new Counts<>(even).shares();
    }

    /** Without what the catalogue does not offer, or does no longer. */
    private Map<BundleId, Double> offered(Counts<BundleId> shares) {
        var offered = new HashMap<BundleId, Double>();
        for (var id : catalogue.ids()) {
            double share = shares.of(id);
            if (share > 0) {
                offered.put(id, share);
            }
        }
        return offered;
    }
}
