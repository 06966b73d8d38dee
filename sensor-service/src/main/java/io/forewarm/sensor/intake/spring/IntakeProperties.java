package io.forewarm.sensor.intake.spring;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.intake}.
 *
 * @param maxBody most bytes of one delivery on the wire
 * @param maxInflatedBody most bytes of one delivery after decompression
 * @param maxBodies most bytes of all deliveries together that are being read or not answered yet, after decompression;
 *     no less than one may have
 * @param readWithin how long a delivery may take to arrive, by the machine's clock
 * @param maxItems most items in one delivery
 * @param maxInFlight most items under way at once; no less than one delivery may have
 * @param acknowledgeWithin longest wait for Kafka, by the machine's clock; the API server itself waits 30 s
 * @param retryAfter when a sender that was turned away may come again
 * @param maxAhead how far an event's time may lie in the future; a broker refuses more than an hour by default
 * @param rememberFor how long an event's id is known, to tell a copy
 * @param rememberAtMost how many ids are known at most; about 200 bytes each
 * @param restoreEvery pause between two attempts to read what is in the log already, at start
 */
@Validated
@ConfigurationProperties("forewarm.sensor.intake")
record IntakeProperties(
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("40MB") DataSize maxInflatedBody,
        @DefaultValue("128MB") DataSize maxBodies,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration readWithin,
        @DefaultValue("10000") @Positive int maxItems,
        @DefaultValue("50000") @Positive int maxInFlight,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration acknowledgeWithin,
        @DefaultValue("5s") @DurationMin(seconds = 1) Duration retryAfter,
        @DefaultValue("10m") @DurationMin(seconds = 0) Duration maxAhead,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration rememberFor,
        @DefaultValue("200000") @Positive int rememberAtMost,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration restoreEvery) {

    @AssertTrue(message = "must be positive: max-body and max-inflated-body")
    boolean isEveryBodySomething() {
        return maxBody.toBytes() > 0 && maxInflatedBody.toBytes() > 0;
    }

    @AssertTrue(message = "must not be less than max-inflated-body: max-bodies")
    boolean isRoomForOneBody() {
        return maxBodies.toBytes() >= maxInflatedBody.toBytes();
    }

    @AssertTrue(message = "must not be less than max-items: max-in-flight")
    boolean isRoomForOneDelivery() {
        return maxInFlight >= maxItems;
    }

    @AssertTrue(message = "must not be less than max-in-flight: remember-at-most")
    boolean isMemoryForAllInFlight() {
        return rememberAtMost >= maxInFlight;
    }
}
