package io.forewarm.persona.profile.spring;

import io.forewarm.persona.profile.ProfileRules;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.persona.profile}. Times are those of the events.
 *
 * @param recentHalfLife after which an event weighs half in the recent tally
 * @param lastingHalfLife after which an event weighs half in the lasting tally; at least {@code recentHalfLife}
 * @param retryWithin how soon after a failure the same change counts as a retry
 * @param undoWithin how soon after a creation a deletion of the same kind counts as undoing it
 * @param burstWithin how close two needs must be to belong to one burst
 */
@Validated
@ConfigurationProperties("forewarm.persona.profile")
public record ProfileProperties(
        @DefaultValue("2h") @DurationMin(seconds = 1) Duration recentHalfLife,
        @DefaultValue("14d") @DurationMin(seconds = 1) Duration lastingHalfLife,
        @DefaultValue("2m") @DurationMin Duration retryWithin,
        @DefaultValue("15m") @DurationMin Duration undoWithin,
        @DefaultValue("5s") @DurationMin Duration burstWithin) {

    @AssertTrue(message = "recent-half-life must be at most lasting-half-life")
    boolean isInOrder() {
        return recentHalfLife.compareTo(lastingHalfLife) <= 0;
    }

    public ProfileRules toRules() {
        return new ProfileRules(recentHalfLife, lastingHalfLife, retryWithin, undoWithin, burstWithin);
    }
}
