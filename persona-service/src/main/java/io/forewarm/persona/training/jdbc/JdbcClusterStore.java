package io.forewarm.persona.training.jdbc;

import io.forewarm.model.jackson.Json;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.ClusterModel;
import io.forewarm.persona.training.ClusterStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Cluster models in PostgreSQL, fitted to the vectors in the table of personas. */
@Component
public final class JdbcClusterStore implements ClusterStore {

    /** Any number that no other advisory lock of this database uses. */
    private static final long LOCK = 0x466f7265_7761726dL;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public JdbcClusterStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<ClusterModel> newest() {
        return jdbc.sql("select model from cluster_model order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(json -> Json.mapper().readValue(json, ClusterModel.class));
    }

    @Override
    public Optional<Instant> fittedAt() {
        return jdbc.sql("select fitted_at from cluster_model order by id desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public void save(ClusterModel model, int subjects, Instant fittedAt) {
        jdbc.sql("insert into cluster_model (fitted_at, subjects, model) values (?, ?, ?::jsonb)")
                .params(Timestamp.from(fittedAt), subjects, Json.mapper().writeValueAsString(model))
                .update();
    }

    @Override
    public List<FeatureVector> features(String schema, int limit) {
        return jdbc.sql("""
                        select features from persona
                        where feature_schema = ? and features is not null
                        order by at desc, subject limit ?""").params(schema, limit).query(String.class).list().stream()
                .map(json -> Json.mapper().readValue(json, FeatureVector.class))
                .toList();
    }

    /** The lock goes with the transaction, also when the process dies. */
    @Override
    public void alone(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single()) {
                work.run();
            }
        });
    }
}
