package io.forewarm.orchestrator;

import com.zaxxer.hikari.HikariDataSource;
import io.forewarm.local.LocalPlatform;
import org.flywaydb.core.Flyway;

/** Connections to a fresh database with our tables. They are kept, for opening one takes longer than what it is for. */
public final class PooledDatabase {

    private PooledDatabase() {}

    public static HikariDataSource fresh(String name) {
        var source = new HikariDataSource();
        source.setJdbcUrl(LocalPlatform.shared().freshDatabase(name));
        source.setMaximumPoolSize(30);
        source.setMinimumIdle(1);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        return source;
    }
}
