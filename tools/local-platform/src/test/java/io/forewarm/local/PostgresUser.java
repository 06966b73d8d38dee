package io.forewarm.local;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What the tests do with a database. */
record PostgresUser(String jdbcUrl) {

    PostgresUser(LocalPostgres postgres) {
        this(postgres.jdbcUrl());
    }

    void keep(String word) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('%s')".formatted(word));
        }
    }

    /** All kept words in one text. */
    String kept() throws SQLException {
        return ask("select string_agg(word, ',') from kept");
    }

    String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
