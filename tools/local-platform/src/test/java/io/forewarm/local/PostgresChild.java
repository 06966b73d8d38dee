package io.forewarm.local;

import java.nio.file.Path;
import java.sql.SQLException;

/** Starts PostgreSQL, keeps a word in it, and waits to be killed. */
final class PostgresChild {

    private PostgresChild() {}

    static void main(String[] arguments) throws SQLException {
        var postgres = LocalPostgres.start(Path.of(arguments[0]), 0);
        new PostgresUser(postgres).keep("before");
        ChildJvm.readyAndWait();
    }
}
