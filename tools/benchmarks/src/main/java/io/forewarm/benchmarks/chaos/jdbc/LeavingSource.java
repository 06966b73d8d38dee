package io.forewarm.benchmarks.chaos.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that goes away after so many more connections, and stays away until it is told to come back. */
final class LeavingSource extends DelegatingDataSource {

    private int left = Integer.MAX_VALUE;

    LeavingSource(DataSource source) {
        super(source);
    }

    void leaveAfter(int connections) {
        left = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (left == 0) {
            throw new SQLTransientConnectionException("the database is away");
        }
        left--;
        return super.getConnection();
    }
}
