package io.forewarm.orchestrator.claim;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.subject;

import io.forewarm.orchestrator.claim.jdbc.JdbcClaimStore;
import io.forewarm.orchestrator.ledger.jdbc.JdbcOutbox;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Transactions;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitStore;
import io.forewarm.orchestrator.unit.jdbc.JdbcUnitStore;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims as one replica has them, on a database and a backend that it shares with others. */
public record TestClaims(Claims claims, UnitStore units, ClaimStore store, JdbcOutbox outbox) {

    public static TestClaims on(DataSource source, ResourceBackend backend) {
        var template = new JdbcTemplate(source);
        var client = JdbcClient.create(source);
        var outbox = new JdbcOutbox(client);
        var units = new JdbcUnitStore(template, outbox);
        var store = new JdbcClaimStore(client);
        var stores = new Claims.Stores(store, units, outbox, transactions(source));
        return new TestClaims(
                new Claims(stores, backend, CATALOGUE, new UnitIds(new SecureRandom())), units, store, outbox);
    }

    private static Transactions transactions(DataSource source) {
        var template = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Transactions() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                return Objects.requireNonNull(template.execute(_ -> work.get()));
            }
        };
    }

    public static ClaimRequest request(int subject) {
        return new ClaimRequest(ACME, subject(subject), SMALL, Optional.empty());
    }
}
