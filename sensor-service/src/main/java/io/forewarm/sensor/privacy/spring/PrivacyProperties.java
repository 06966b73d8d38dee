package io.forewarm.sensor.privacy.spring;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.privacy}.
 *
 * @param masterKeyFile file with the secret that all pseudonyms hang on, at least 32 bytes, raw or base64; or a folder
 *     of such files, each named by the number of its epoch, as a mounted Kubernetes Secret is. A file is epoch 1
 * @param masterKeys the same without a file, by epoch; in the environment FOREWARM_SENSOR_PRIVACY_MASTERKEYS_1. Either
 *     this or a file is required
 * @param currentEpoch epoch whose key new pseudonyms are made with; the highest if it is not set
 * @param rememberPeople how many people's subjects are kept in memory; about 300 bytes each
 * @param rememberFor how long; then they are looked up in the database again
 * @param forgetAfter how long somebody must not have been at work to be forgotten; well above {@code rememberFor}
 * @param forgetEvery pause between two looks for such people
 * @param publishEvery pause between two looks for erasures that have to be sent
 */
@Validated
@ConfigurationProperties("forewarm.sensor.privacy")
record PrivacyProperties(
        Optional<String> masterKeyFile,
        @DefaultValue Map<Integer, String> masterKeys,
        Optional<Integer> currentEpoch,
        @DefaultValue("200000") @Positive int rememberPeople,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration rememberFor,
        @DefaultValue("400d") @DurationMin(days = 8) Duration forgetAfter,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration forgetEvery,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration publishEvery) {

    /** Who is remembered is not looked up, and so not noted as seen. */
    @AssertTrue(message = "must be shorter than forget-after by two days: remember-for")
    boolean isNobodyForgottenWhoIsRemembered() {
        return rememberFor.plusDays(2).compareTo(forgetAfter) < 0;
    }

    /** Keeps keys out of logs. */
    @Override
    public String toString() {
        return "PrivacyProperties[masterKeyFile=%s, epochs=%s]".formatted(masterKeyFile, masterKeys.keySet());
    }
}
