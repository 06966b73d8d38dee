package io.forewarm.sensor.privacy.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.Erasures;
import io.forewarm.sensor.privacy.InvalidMasterKeyException;
import io.forewarm.sensor.privacy.KeyRing;
import io.forewarm.sensor.privacy.MasterKey;
import io.forewarm.sensor.privacy.PeopleStore;
import io.forewarm.sensor.privacy.Person;
import io.forewarm.sensor.privacy.Retention;
import io.forewarm.sensor.privacy.Subjects;
import io.forewarm.sensor.privacy.SubjectsUnavailableException;
import io.forewarm.sensor.privacy.caffeine.CaffeineSubjectCache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init") // Filled before each test.
class PeopleIT {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Person ADA = new Person(new TenantId("acme"), "ada@example.com");
    private static final Person BOB = new Person(new TenantId("acme"), "bob@example.com");
    private static final MasterKey OLD = key("the old key, which is more than 32 bytes long");
    private static final MasterKey NEW = key("the new key, which is more than 32 bytes long");

    private DataSource database;

    @BeforeEach
    void freshDatabase() {
        database = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("people_it"));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/sensor")
                .load()
                .migrate();
    }

    @Test
    void everyReplicaFindsTheSameSubjects() {
        var first = subjects(Map.of(1, OLD));
        var second = subjects(Map.of(1, OLD));

        var found = first.of(Set.of(ADA, BOB), NOW);

        assertThat(found).hasSize(2);
        assertThat(second.of(Set.of(ADA, BOB), NOW.plusSeconds(5))).isEqualTo(found);
        assertThat(second.find(ADA)).contains(new Subjects.Known(requireNonNull(found.get(ADA)), NOW));
        assertThat(rows()).hasSize(2);
    }

    @Test
    void nobodyWhoSeesTheTableTellsWhoIsInIt() {
        var subject =
                requireNonNull(subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW).get(ADA));

        assertThat(rows().toString()).contains("acme").doesNotContain("ada@", subject.value());
    }

    @Test
    void someoneWhoIsMetByManyAtOnceIsOnePersonStill() throws Exception {
        var replicas = IntStream.range(0, 8)
                .<Callable<SubjectId>>mapToObj(_ ->
                        () -> subjects(Map.of(1, OLD)).of(Set.of(ADA, BOB), NOW).get(ADA))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var found =
                    threads.invokeAll(replicas).stream().map(PeopleIT::result).collect(Collectors.toSet());

            assertThat(found).hasSize(1);
            assertThat(rows()).hasSize(2);
        }
    }

    @Test
    void aNewKeyUnlinksNobodyAndNewPeopleGetIt() {
        var before = subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW);
        var rotated = subjects(Map.of(1, OLD, 2, NEW));

        var after = rotated.of(Set.of(ADA, BOB), NOW);

        assertThat(after).containsAllEntriesOf(before);
        assertThat(rows()).extracting(row -> row.get("lookup_epoch")).containsOnly(2);
        assertThat(rows()).extracting(row -> row.get("subject_epoch")).containsExactlyInAnyOrder(1, 2);
        assertThat(subjects(Map.of(1, OLD, 2, NEW)).of(Set.of(ADA, BOB), NOW)).isEqualTo(after);
    }

    @Test
    void aReplicaThatWaitsWithTheNewKeyReadsWhatTheOthersWriteWithIt() {
        var ahead = subjects(Map.of(1, OLD, 2, NEW)).of(Set.of(ADA), NOW);

        var waiting =
                new Subjects(KeyRing.of(Map.of(1, OLD, 2, NEW), Optional.of(1)), store(), cache()).of(Set.of(ADA), NOW);

        assertThat(waiting).isEqualTo(ahead);
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("lookup_epoch", 2));
    }

    @Test
    void aStartWithoutAKeyThatARowNeedsSaysSo() {
        KeyRing.of(Map.of(1, OLD), Optional.empty()).requireFit(store());
        subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW);

        assertThatThrownBy(() -> KeyRing.of(Map.of(2, NEW), Optional.empty()).requireFit(store()))
                .isInstanceOf(InvalidMasterKeyException.class)
                .hasMessageContaining("people are known under keys of epochs [1], which are not there; there are [2]");
        KeyRing.of(Map.of(1, OLD, 2, NEW), Optional.empty()).requireFit(store());
    }

    @Test
    void aStartWithAnotherKeyInThePlaceOfOneIsRefused() {
        KeyRing.of(Map.of(1, OLD), Optional.empty()).requireFit(store());

        assertThatThrownBy(() -> KeyRing.of(Map.of(1, NEW), Optional.empty()).requireFit(store()))
                .isInstanceOf(InvalidMasterKeyException.class)
                .hasMessageContaining("the key of epoch 1 is not the one");
    }

    @Test
    void whoIsErasedIsSomebodyNewAfterwards() {
        var subjects = subjects(Map.of(1, OLD, 2, NEW));
        var before = subjects.of(Set.of(ADA, BOB), NOW);

        var receipt = erasures(subjects).erase(ADA, NOW);
        var again = erasures(subjects).erase(ADA, NOW);

        assertThat(receipt).isInstanceOfSatisfying(Erasures.Receipt.Erased.class, erased -> {
            assertThat(erased.subject()).isEqualTo(before.get(ADA));
            assertThat(erased.at()).isEqualTo(NOW);
        });
        assertThat(again).isEqualTo(new Erasures.Receipt.NothingHeld());
        var after = subjects(Map.of(1, OLD, 2, NEW)).of(Set.of(ADA, BOB), NOW);
        assertThat(after.get(ADA)).isNotEqualTo(before.get(ADA));
        assertThat(after.get(BOB)).isEqualTo(before.get(BOB));
    }

    @Test
    void whoIsNotAtWorkForLongIsForgottenAndNobodyElse() {
        var before = subjects(Map.of(1, OLD)).of(Set.of(ADA, BOB), NOW);
        subjects(Map.of(1, OLD)).of(Set.of(BOB), NOW.plus(Duration.ofDays(399)));
        var retention = new Retention(store(), Duration.ofDays(400));

        retention.apply(NOW.plus(Duration.ofDays(400)));
        var onTheLastDay = rows();
        retention.apply(NOW.plus(Duration.ofDays(401)));
        retention.apply(NOW.plus(Duration.ofDays(401)));

        assertThat(onTheLastDay).hasSize(2);
        assertThat(rows()).hasSize(1);
        var after = subjects(Map.of(1, OLD)).of(Set.of(ADA, BOB), NOW.plus(Duration.ofDays(402)));
        assertThat(after.get(BOB)).isEqualTo(before.get(BOB));
        assertThat(after.get(ADA)).isNotEqualTo(before.get(ADA));
    }

    @Test
    void aKeyIsNoLongerNeededWhenTheLastOneIsForgottenWhoseSubjectItMade() {
        KeyRing.of(Map.of(1, OLD, 2, NEW), Optional.of(1)).requireFit(store());
        subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW);

        new Retention(store(), Duration.ofDays(30)).apply(NOW.plus(Duration.ofDays(31)));

        KeyRing.of(Map.of(2, NEW), Optional.empty()).requireFit(store());
        assertThat(rows()).isEmpty();
    }

    @Test
    void withoutTheDatabaseNobodyIsForgottenAndNothingFails() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere");
        subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW);

        new Retention(store(away), Duration.ofDays(1)).apply(NOW.plus(Duration.ofDays(9)));

        assertThat(rows()).hasSize(1);
    }

    @Test
    void whoWasKnownByAnOlderKeyOnlyIsErasedToo() {
        subjects(Map.of(1, OLD)).of(Set.of(ADA), NOW);

        erasures(subjects(Map.of(1, OLD, 2, NEW))).erase(ADA, NOW);

        assertThat(rows()).isEmpty();
    }

    @Test
    void anErasureWaitsInTheOutboxUntilItArrivedAndThenNamesNoSubject() {
        var subjects = subjects(Map.of(1, OLD));
        var subject = requireNonNull(subjects.of(Set.of(ADA), NOW).get(ADA));
        erasures(subjects).erase(ADA, NOW);
        var outbox = outbox();
        var sent = new ArrayList<Erasure>();

        int withoutBroker = outbox.drain(10, NOW, _ -> false);
        int withBroker = outbox.drain(10, NOW, sent::add);
        int afterwards = outbox.drain(10, NOW, sent::add);

        assertThat(List.of(withoutBroker, withBroker, afterwards)).containsExactly(0, 1, 0);
        assertThat(sent).containsExactly(new Erasure(ADA.tenant(), subject, NOW));
        var kept =
                JdbcClient.create(database).sql("select * from erasure").query().listOfRows();
        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row.get("subject")).isNull();
            assertThat(row.get("published_at")).isNotNull();
        });
    }

    @Test
    void withoutTheDatabaseWhoIsRememberedGoesOnAndOthersHaveToWait() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere");
        var cache = cache();
        var known = new SubjectId("0".repeat(31) + "a");
        cache.put(Map.of(ADA, known));
        var subjects = new Subjects(KeyRing.of(Map.of(1, OLD), Optional.empty()), store(away), cache);

        assertThat(subjects.of(Set.of(ADA), NOW)).containsExactly(Map.entry(ADA, known));
        assertThatThrownBy(() -> subjects.of(Set.of(ADA, BOB), NOW)).isInstanceOf(SubjectsUnavailableException.class);
        assertThatThrownBy(() -> erasures(subjects, away).erase(ADA, NOW))
                .isInstanceOf(SubjectsUnavailableException.class);
    }

    private Subjects subjects(Map<Integer, MasterKey> keys) {
        var ring = KeyRing.of(keys, Optional.empty());
        return new Subjects(ring, store(), cache());
    }

    private Erasures erasures(Subjects subjects) {
        return erasures(subjects, database);
    }

    private static Erasures erasures(Subjects subjects, DataSource database) {
        return new Erasures(subjects, store(database), outbox(database), cache());
    }

    private PeopleStore store() {
        return store(database);
    }

    private static PeopleStore store(DataSource database) {
        return new JdbcPeopleStore(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private JdbcErasureOutbox outbox() {
        return outbox(database);
    }

    private static JdbcErasureOutbox outbox(DataSource database) {
        return new JdbcErasureOutbox(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private static CaffeineSubjectCache cache() {
        return new CaffeineSubjectCache(100, Duration.ofHours(1));
    }

    private List<Map<String, @Nullable Object>> rows() {
        return JdbcClient.create(database).sql("select * from person").query().listOfRows();
    }

    private static MasterKey key(String text) {
        return MasterKey.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SubjectId result(Future<SubjectId> future) {
        return future.resultNow();
    }
}
