package io.forewarm.model.provisioning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a claim, or of a unit that nobody claimed. The one edge that leads back to the forecasts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProvisioningOutcome.Claimed.class, name = "claimed"),
    @JsonSubTypes.Type(value = ProvisioningOutcome.Wasted.class, name = "wasted"),
    @JsonSubTypes.Type(value = ProvisioningOutcome.Broken.class, name = "broken"),
})
public sealed interface ProvisioningOutcome extends Message {

    String TOPIC_NAME = "provisioning.outcomes.v1";

    /** Keyed by subject, or by bundle where no subject was meant. */
    Topic<ProvisioningOutcome> TOPIC =
            new Topic<>(TOPIC_NAME, "subject or bundle", ProvisioningOutcome.class, Retention.For.days(30));

    TenantId tenant();

    BundleId bundle();

    Instant at();

    @Override
    default Instant occurredAt() {
        return at();
    }

    /**
     * A subject took a unit.
     *
     * @param launch what the claim met
     * @param waited how long the subject had to wait, as far as that is known when the claim is answered
     * @param idle how long the unit had been ready for nothing; zero unless it was warm
     * @param probability what the forecast behind the unit had said; 0 where there was none
     */
    record Claimed(
            TenantId tenant,
            SubjectId subject,
            BundleId bundle,
            Instant at,
            ClaimId claim,
            UnitId unit,
            LaunchType launch,
            Duration waited,
            Duration idle,
            double probability)
            implements ProvisioningOutcome {

        @Override
        public String key() {
            return subject.value();
        }

        @Override
        public String messageId() {
            return "claimed-" + claim;
        }
    }

    /**
     * A warm unit ended without a claim.
     *
     * @param subject for whom it was; empty for a pooled unit
     * @param idle how long it had been ready for nothing
     * @param probability what the forecast behind the unit had said
     */
    record Wasted(
            TenantId tenant,
            Optional<SubjectId> subject,
            BundleId bundle,
            Instant at,
            UnitId unit,
            Duration idle,
            double probability)
            implements ProvisioningOutcome {

        @Override
        public String key() {
            return subject.map(SubjectId::value).orElse(bundle.value());
        }

        @Override
        public String messageId() {
            return "wasted-" + unit;
        }
    }

    /**
     * A unit could not be built, or broke before anyone claimed it.
     *
     * @param subject for whom it was; empty for a pooled unit
     * @param reason short stable code in lower case with hyphens
     */
    record Broken(TenantId tenant, Optional<SubjectId> subject, BundleId bundle, Instant at, UnitId unit, String reason)
            implements ProvisioningOutcome {

        @Override
        public String key() {
            return subject.map(SubjectId::value).orElse(bundle.value());
        }

        @Override
        public String messageId() {
            return "broken-" + unit;
        }
    }
}
