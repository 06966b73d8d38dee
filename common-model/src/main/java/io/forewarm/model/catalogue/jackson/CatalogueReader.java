package io.forewarm.model.catalogue.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.InvalidCatalogueException;
import io.forewarm.model.catalogue.Storage;
import java.io.InputStream;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.dataformat.yaml.JacksonYAMLParseException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code catalogue.yaml}. Every complaint names the key that it is about, the value and the rule. */
public final class CatalogueReader {

    private static final Set<String> TOP = Set.of("currency", "waitingCostPerHour", "bundles");
    private static final Set<String> BUNDLE = Set.of(
            "id",
            "vmType",
            "cores",
            "memoryMib",
            "gpus",
            "storage",
            "bandwidthMbps",
            "security",
            "image",
            "placement",
            "pricePerHour",
            "startUpTime",
            "failureShare");
    private static final Set<String> STORAGE = Set.of("class", "sizeMib");

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    // Of a key that is written twice, the second would win in silence.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .build();

    private CatalogueReader() {}

    /**
     * Reads a catalogue and leaves the stream open.
     *
     * @throws InvalidCatalogueException if it is no YAML or breaks a rule
     */
    public static Catalogue read(InputStream yaml) {
        try {
            return new Field("", YAML.readTree(yaml)).requireObject().build(CatalogueReader::toCatalogue);
        } catch (JacksonYAMLParseException e) {
            // Jackson's location is that of the last good token; the message shows the line that is bad.
            throw new InvalidCatalogueException("catalogue is no YAML: " + e.getOriginalMessage());
        } catch (StreamReadException | DatabindException e) {
            var place = e.getLocation();
            throw new InvalidCatalogueException(
                    "line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
        }
    }

    private static Catalogue toCatalogue(Field top) {
        top.allowOnly(TOP);
        return new Catalogue(
                top.text("currency"),
                top.number("waitingCostPerHour"),
                top.elements("bundles").stream()
                        .map(bundle -> bundle.build(CatalogueReader::toBundle))
                        .toList());
    }

    private static Bundle toBundle(Field bundle) {
        bundle.allowOnly(BUNDLE);
        return new Bundle(
                bundle.bundleId("id"),
                bundle.text("vmType"),
                toAmounts(bundle),
                bundle.block("storage").build(CatalogueReader::toStorage),
                bundle.wholeNumber("bandwidthMbps", 0),
                bundle.word("security", SecurityProfile.class, SecurityProfile.RESTRICTED),
                bundle.text("image"),
                bundle.word("placement", Placement.class, Placement.ON_DEMAND),
                bundle.number("pricePerHour"),
                bundle.duration("startUpTime"),
                bundle.number("failureShare", 0));
    }

    private static Amounts toAmounts(Field bundle) {
        return new Amounts(bundle.number("cores"), bundle.wholeNumber("memoryMib"), bundle.count("gpus"));
    }

    private static Storage toStorage(Field storage) {
        storage.allowOnly(STORAGE);
        return new Storage(storage.text("class", ""), storage.wholeNumber("sizeMib", 0));
    }
}
