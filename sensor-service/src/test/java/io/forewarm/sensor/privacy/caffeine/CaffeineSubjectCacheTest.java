package io.forewarm.sensor.privacy.caffeine;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.Person;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaffeineSubjectCacheTest {

    private static final Person ADA = new Person(new TenantId("acme"), "ada");
    private static final Person BOB = new Person(new TenantId("acme"), "bob");
    private static final SubjectId FIRST = new SubjectId("1".repeat(32));
    private static final SubjectId SECOND = new SubjectId("2".repeat(32));

    private final CaffeineSubjectCache cache = new CaffeineSubjectCache(10, Duration.ofHours(1));

    @Test
    void findsWhomItWasToldOf() {
        cache.put(Map.of(ADA, FIRST));

        assertThat(cache.find(Set.of(ADA, BOB))).containsExactly(Map.entry(ADA, FIRST));
    }

    @Test
    void forgetsWhoIsErasedAndNobodyElse() {
        cache.put(Map.of(ADA, FIRST, BOB, SECOND));

        cache.forget(Set.of(FIRST));

        assertThat(cache.find(Set.of(ADA, BOB))).containsExactly(Map.entry(BOB, SECOND));
    }

    @Test
    void whatWasReadBeforeAnErasureIsNotRememberedAfterIt() {
        cache.forget(Set.of(FIRST));

        cache.put(Map.of(ADA, FIRST));
        var late = cache.find(Set.of(ADA));
        cache.put(Map.of(ADA, SECOND));

        assertThat(late).isEmpty();
        assertThat(cache.find(Set.of(ADA))).containsExactly(Map.entry(ADA, SECOND));
    }
}
