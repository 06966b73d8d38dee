package io.forewarm.model.catalogue;

import static io.forewarm.model.catalogue.BundleBuilder.aBundle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Bundle SMALL = aBundle("small").price(1).build();
    private static final Bundle MEDIUM =
            aBundle("medium").amounts(2, 2048, 0).price(2).build();
    private static final Bundle LARGE =
            aBundle("large").amounts(4, 4096, 0).price(4).build();

    private final Catalogue catalogue = new Catalogue("EUR", 60, List.of(LARGE, SMALL, MEDIUM));

    @Test
    void aNeedGetsTheCheapestBundleThatIsLargeEnough() {
        var wanted = new Amounts(1.5, 512, 0);

        var found = catalogue.cheapestServing(need(wanted));

        assertThat(found).contains(MEDIUM);
    }

    @Test
    void aNeedWithoutSizesGetsTheCheapestOfAll() {
        var found = catalogue.cheapestServing(need(Amounts.NONE));

        assertThat(found).contains(SMALL);
    }

    @Test
    void whatIsLargerThanEverythingGetsNothing() {
        var found = catalogue.cheapestServing(need(new Amounts(4.1, 512, 0)));

        assertThat(found).isEmpty();
    }

    @Test
    void standInsAreTheOtherBundlesThatWouldDoCheapestFirst() {
        var standIns = catalogue.standInsFor(SMALL);

        assertThat(standIns).containsExactly(MEDIUM, LARGE);
    }

    @Test
    void bundlesAreFoundByName() {
        assertThat(catalogue.bundle(new BundleId("medium"))).contains(MEDIUM);
        assertThat(catalogue.bundle(new BundleId("unheard-of"))).isEmpty();
        assertThat(catalogue.ids()).containsExactly(LARGE.id(), SMALL.id(), MEDIUM.id());
    }

    @ParameterizedTest
    @MethodSource
    void nothingSmallerOrLooserServes(BundleBuilder lacking) {
        var wanted = new ResourceSpec(
                new Amounts(1, 1024, 0),
                Amounts.NONE,
                1,
                100,
                50,
                SecurityProfile.BASELINE,
                "alpine",
                Placement.ON_DEMAND);

        assertThat(lacking.build().serves(wanted)).isFalse();
        assertThat(enough().build().serves(wanted)).isTrue();
    }

    static Stream<Arguments> nothingSmallerOrLooserServes() {
        return Stream.of(
                Arguments.argumentSet("cores", enough().amounts(0.9, 1024, 0)),
                Arguments.argumentSet("memory", enough().amounts(1, 1023, 0)),
                Arguments.argumentSet("storage", enough().storageMib(99)),
                Arguments.argumentSet("bandwidth", enough().bandwidthMbps(49)),
                Arguments.argumentSet("security", enough().security(SecurityProfile.PRIVILEGED)),
                Arguments.argumentSet("placement", enough().placement(Placement.SPOT)));
    }

    @ParameterizedTest
    @MethodSource
    void nothingSmallerOrLooserOrOfAnotherImageStandsIn(BundleBuilder lacking) {
        var wanted = aBundle("wanted")
                .amounts(1, 1024, 1)
                .storageMib(100)
                .bandwidthMbps(50)
                .build();

        assertThat(lacking.build().standsInFor(wanted)).isFalse();
        assertThat(enough().amounts(1, 1024, 1).build().standsInFor(wanted)).isTrue();
    }

    static Stream<Arguments> nothingSmallerOrLooserOrOfAnotherImageStandsIn() {
        return Stream.of(
                Arguments.argumentSet("cores", enough().amounts(0.9, 1024, 1)),
                Arguments.argumentSet("memory", enough().amounts(1, 1023, 1)),
                Arguments.argumentSet("gpus", enough().amounts(1, 1024, 0)),
                Arguments.argumentSet("storage", enough().amounts(1, 1024, 1).storageMib(99)),
                Arguments.argumentSet("bandwidth", enough().amounts(1, 1024, 1).bandwidthMbps(49)),
                Arguments.argumentSet("security", enough().amounts(1, 1024, 1).security(SecurityProfile.PRIVILEGED)),
                Arguments.argumentSet("image", enough().amounts(1, 1024, 1).image("alpine:3.21")),
                Arguments.argumentSet("placement", enough().amounts(1, 1024, 1).placement(Placement.SPOT)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE) // they alone would be more than all tries
    void noneThatServesIsCheaperThanTheOneThatIsChosen(
            @ForAll("catalogues") Catalogue any, @ForAll("needs") ResourceSpec wanted) {
        var found = any.cheapestServing(wanted);

        var cheapest = any.bundles().stream()
                .filter(bundle -> bundle.serves(wanted))
                .min(Comparator.comparingDouble(Bundle::pricePerHour));
        assertThat(found.map(Bundle::pricePerHour)).isEqualTo(cheapest.map(Bundle::pricePerHour));
        assertThat(found.stream()).allMatch(bundle -> bundle.amounts().covers(wanted.requests()));
        assertThat(found.stream()).allMatch(bundle -> bundle.security().atLeastAsStrictAs(wanted.security()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE) // they alone would be more than all tries
    void aStandInServesWhateverTheOtherServes(
            @ForAll("catalogues") Catalogue any, @ForAll("needs") ResourceSpec wanted) {
        for (var bundle : any.bundles()) {
            var standIns = any.standInsFor(bundle);

            assertThat(standIns).doesNotContain(bundle).isSortedAccordingTo(cheapestFirst());
            assertThat(standIns).allMatch(standIn -> standIn.serves(wanted) || !bundle.serves(wanted));
        }
    }

    @Test
    void refusesTwoBundlesOfOneName() {
        var bundles = List.of(SMALL, aBundle("small").price(3).build());

        assertThatThrownBy(() -> new Catalogue("EUR", 60, bundles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bundles must have different ids: 'small'");
    }

    @Provide
    Arbitrary<Catalogue> catalogues() {
        return bundle().list().ofMinSize(1).ofMaxSize(8).map(CatalogueTest::numbered);
    }

    @Provide
    Arbitrary<ResourceSpec> needs() {
        return Combinators.combine(amounts(), sizes(), sizes(), oneOf(SecurityProfile.class), oneOf(Placement.class))
                .as((amounts, storage, bandwidth, security, placement) ->
                        new ResourceSpec(amounts, Amounts.NONE, 1, storage, bandwidth, security, "alpine", placement));
    }

    private static Arbitrary<BundleBuilder> bundle() {
        return Combinators.combine(
                        amounts(),
                        sizes(),
                        // Not 0: the platform's default cannot be compared with a stated bandwidth.
                        Arbitraries.longs().between(1, 3),
                        oneOf(SecurityProfile.class),
                        oneOf(Placement.class),
                        Arbitraries.integers().between(1, 9))
                .as((amounts, storage, bandwidth, security, placement, price) -> aBundle("any")
                        .amounts(amounts.cores(), amounts.memoryMib(), amounts.gpus())
                        .storageMib(storage)
                        .bandwidthMbps(bandwidth)
                        .security(security)
                        .placement(placement)
                        .price(price));
    }

    // Few values each, so that equal and comparable ones are common.
    private static Arbitrary<Amounts> amounts() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), sizes(), Arbitraries.of(0, 0, 1))
                .as((cores, memoryMib, gpus) -> new Amounts(cores, memoryMib, gpus));
    }

    private static Arbitrary<Long> sizes() {
        return Arbitraries.longs().between(0, 3);
    }

    private static <E extends Enum<E>> Arbitrary<E> oneOf(Class<E> type) {
        return Arbitraries.of(type);
    }

    private static Catalogue numbered(List<BundleBuilder> builders) {
        var bundles = new ArrayList<Bundle>();
        for (var builder : builders) {
            bundles.add(builder.named("bundle-" + bundles.size()).build());
        }
        return new Catalogue("EUR", 60, bundles);
    }

    private static Comparator<Bundle> cheapestFirst() {
        return Comparator.comparingDouble(Bundle::pricePerHour);
    }

    private static ResourceSpec need(Amounts requests) {
        return new ResourceSpec(
                requests, Amounts.NONE, 1, 0, 0, SecurityProfile.BASELINE, "alpine", Placement.ON_DEMAND);
    }

    private static BundleBuilder enough() {
        return aBundle("enough").storageMib(100).bandwidthMbps(50);
    }
}
