package io.forewarm.orchestrator.claim.web;

import io.forewarm.model.Word;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * Body of a claim: one of {@code subject} and {@code user}, and one of {@code bundle} and {@code wants}.
 *
 * @param until when the unit goes back by itself, unless the claim is extended; if absent, when it is released
 * @param tenant the settings' default if absent
 */
@Schema(example = """
        {"user": "ada@example.com", "bundle": "dev-small"}""")
record ClaimBody(
        @Schema(type = "string", example = "default") Optional<TenantId> tenant,

        @Schema(type = "string", example = "0123456789abcdef0123456789abcdef")
        Optional<SubjectId> subject,

        @Schema(type = "string", example = "ada@example.com")
        Optional<String> user,

        @Schema(type = "string", example = "dev-small") Optional<BundleId> bundle,
        Optional<Wants> wants,

        @Schema(type = "string", format = "date-time", example = "2030-01-01T18:00:00Z")
        Optional<Instant> until) {

    ClaimBody {
        if (subject.isPresent() == user.isPresent()) {
            throw new IllegalArgumentException("exactly one of subject and user must be given");
        }
        if (bundle.isPresent() == wants.isPresent()) {
            throw new IllegalArgumentException("exactly one of bundle and wants must be given");
        }
    }

    /** The user's id must not get into a log by way of this record. */
    @Override
    public String toString() {
        return "claim for " + bundle.map(BundleId::value).orElse("a size");
    }

    /**
     * What the unit must have at least; what is absent doesn't matter.
     *
     * @param security how strictly it must be confined at least: privileged, baseline or restricted; baseline if absent
     * @param placement on-demand, or spot if the unit may be taken away; on-demand if absent
     */
    record Wants(
            Optional<Double> cores,
            Optional<Long> memoryMib,
            Optional<Integer> gpus,
            Optional<Long> storageMib,
            Optional<Long> bandwidthMbps,
            @Schema(type = "string", example = "baseline") Optional<String> security,
            @Schema(type = "string", example = "on-demand") Optional<String> placement) {

        ResourceSpec toSpec() {
            return new ResourceSpec(
                    new Amounts(cores.orElse(0.0), memoryMib.orElse(0L), gpus.orElse(0)),
                    Amounts.NONE,
                    1,
                    storageMib.orElse(0L),
                    bandwidthMbps.orElse(0L),
                    security.map(word -> Word.parse(SecurityProfile.class, word))
                            .orElse(SecurityProfile.BASELINE),
                    "",
                    placement.map(word -> Word.parse(Placement.class, word)).orElse(Placement.ON_DEMAND));
        }
    }
}
