package io.forewarm.sensor.privacy.spring;

import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.privacy.ErasureOutbox;
import io.forewarm.sensor.privacy.Erasures;
import io.forewarm.sensor.privacy.KeyRing;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.PeopleStore;
import io.forewarm.sensor.privacy.Retention;
import io.forewarm.sensor.privacy.SubjectCache;
import io.forewarm.sensor.privacy.Subjects;
import io.forewarm.sensor.privacy.caffeine.CaffeineSubjectCache;
import io.forewarm.sensor.privacy.kafka.ErasurePublisher;
import io.forewarm.sensor.privacy.kafka.ErasureTail;
import io.forewarm.sensor.source.Fingerprint;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Reads the master keys: without one the service does not start, for it could not make anything anonymous. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
@EnableScheduling
class PrivacyConfiguration {

    @Bean
    KeyRing keyRing(PrivacyProperties properties, PeopleStore store) {
        var fromFiles =
                properties.masterKeyFile().map(Path::of).map(MasterKey::readAll).orElse(Map.of());
        var keys = KeyRing.of(MasterKey.together(fromFiles, properties.masterKeys()), properties.currentEpoch());
        keys.requireFit(store);
        return keys;
    }

    @Bean
    SubjectCache subjectCache(PrivacyProperties properties) {
        return new CaffeineSubjectCache(properties.rememberPeople(), properties.rememberFor());
    }

    @Bean
    Subjects subjects(KeyRing keys, PeopleStore store, SubjectCache cache) {
        return new Subjects(keys, store, cache);
    }

    @Bean
    Erasures erasures(Subjects subjects, PeopleStore store, ErasureOutbox outbox, SubjectCache cache) {
        return new Erasures(subjects, store, outbox, cache);
    }

    @Bean
    Anonymiser anonymiser(KeyRing keys, Subjects subjects) {
        return new Anonymiser(keys.current(), subjects);
    }

    @Bean
    Fingerprint fingerprint(KeyRing keys) {
        return keys.current()::input;
    }

    @Bean
    ErasureFollower erasureFollower(ErasureTail tail, InstantSource clock) {
        return new ErasureFollower(tail, clock);
    }

    @Bean
    Retention retention(PeopleStore store, PrivacyProperties properties) {
        return new Retention(store, properties.forgetAfter());
    }

    @Bean
    SchedulingConfigurer forgetsWhoIsGone(Retention retention, PrivacyProperties properties, InstantSource clock) {
        return tasks -> tasks.addFixedDelayTask(() -> retention.apply(clock.instant()), properties.forgetEvery());
    }

    @Bean
    SchedulingConfigurer publishesErasures(
            ErasurePublisher publisher, PrivacyProperties properties, InstantSource clock) {
        return tasks -> tasks.addFixedDelayTask(() -> publisher.publish(clock.instant()), properties.publishEvery());
    }
}
