package io.forewarm.service.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.service.registry.FittedModel;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelState;
import io.forewarm.service.registry.ModelVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcModelRegistryIT {

    private static final String KIND = "need-time";
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("jdbc_model_registry_it"));

    private final JdbcModelRegistry registry = new JdbcModelRegistry(
            new JdbcTemplate(DATABASE), new TransactionTemplate(new JdbcTransactionManager(DATABASE)));

    @BeforeAll
    static void makeTheTableAsOftenAsFlywayLikes() {
        for (int i = 0; i < 2; i++) {
            new ResourceDatabasePopulator(new ClassPathResource("db/models/R__models.sql")).execute(DATABASE);
        }
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE).sql("truncate model").update();
    }

    @Test
    void keepsAModelAsAChallenger() {
        var id = registry.add(model(KIND));

        assertThat(id).isEqualTo(new ModelId(KIND, 1));
        assertThat(registry.version(id)).hasValueSatisfying(version -> {
            assertThat(version.state()).isEqualTo(ModelState.CHALLENGER);
            assertThat(version.to()).isEqualTo(NINE);
            assertThat(version.promotedAt()).isEmpty();
            assertThat(version.metrics()).contains("0.25");
        });
        assertThat(registry.payload(id)).hasValue(new byte[] {1, 2});
        assertThat(registry.champion(KIND)).isEmpty();
    }

    @Test
    void countsTheVersionsOfEachKindOnTheirOwn() {
        registry.add(model(KIND));
        registry.add(model("need-bundle"));

        assertThat(registry.add(model(KIND)).version()).isEqualTo(2);
        assertThat(registry.versions(KIND, 10))
                .extracting(each -> each.id().version())
                .containsExactly(2L, 1L);
    }

    @Test
    void hasOneChampionAtATime() {
        var first = registry.add(model(KIND));
        var second = registry.add(model(KIND));
        registry.promote(first, NINE);

        assertThat(registry.promote(second, NINE.plusSeconds(1))).isTrue();

        assertThat(registry.champion(KIND)).map(ModelVersion::id).hasValue(second);
        assertThat(registry.version(first)).map(ModelVersion::state).hasValue(ModelState.RETIRED);
    }

    @Test
    void rollsBackToTheOneBeforeAndInTheEndToNone() {
        var first = registry.add(model(KIND));
        var second = registry.add(model(KIND));
        registry.promote(first, NINE);
        registry.promote(second, NINE.plusSeconds(1));

        registry.rollBack(second);
        registry.rollBack(second); // Not in use any more: nothing happens.

        assertThat(registry.champion(KIND)).map(ModelVersion::id).hasValue(first);
        registry.rollBack(first);
        assertThat(registry.champion(KIND)).isEmpty();
    }

    @Test
    void knowsNothingOfVersionsThatDoNotExist() {
        var nobody = new ModelId(KIND, 7);

        assertThat(registry.promote(nobody, NINE)).isFalse();
        assertThat(registry.rollBack(nobody)).isFalse();
        assertThat(registry.payload(nobody)).isEmpty();
    }

    @Test
    void keepsTheChampionAndTheNewest() {
        var champion = registry.add(model(KIND));
        registry.promote(champion, NINE);
        List.of(2, 3, 4).forEach(_ -> registry.add(model(KIND)));

        registry.prune(KIND, 2);

        assertThat(registry.versions(KIND, 10))
                .extracting(each -> each.id().version())
                .containsExactly(4L, 3L, 1L);
    }

    @Test
    void letsOneWorkAtATime() {
        var done = new ArrayList<String>();

        boolean outer = registry.alone(KIND, () -> {
            done.add("outer");
            assertThat(registry.alone(KIND, () -> done.add("inner"))).isFalse();
            assertThat(registry.alone("need-bundle", () -> done.add("other kind")))
                    .isTrue();
        });

        assertThat(outer).isTrue();
        assertThat(done).containsExactly("outer", "other kind");
        assertThat(registry.alone(KIND, () -> done.add("after"))).isTrue();
    }

    private static FittedModel model(String kind) {
        return new FittedModel(
                kind, "0123456789abcdef", NINE.minusSeconds(60), NINE, NINE, "{\"brier\": 0.25}", new byte[] {1, 2});
    }
}
