package io.forewarm.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One PostgreSQL server beside this process. It listens on 127.0.0.1 only and has the database {@code forewarm}.
 *
 * <p>Its data stays in the folder: the next start there carries on with it. If this process is ended by force the
 * server runs on; the next start on the folder stops it first.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String NAME = "forewarm";

    /** No secret: the server can be reached from this machine only, and its data is for trying out. */
    private static final String PASSWORD = "forewarm";

    private final FolderClaim claim;
    private final PostgresPrograms programs;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalPostgres(FolderClaim claim, PostgresPrograms programs, int port) {
        this.claim = claim;
        this.programs = programs;
        this.port = port;
    }

    /** Starts a {@link Durability#SAFE} server as {@link #start(Path, int, Durability)} does. */
    public static LocalPostgres start(Path folder, int port) {
        return start(folder, port, Durability.SAFE);
    }

    /**
     * Starts the server and returns once it takes connections.
     *
     * @param folder where its data is and stays; created if missing
     * @param port where clients connect; 0 for any free one
     * @param durability what a commit waits for; may differ from start to start
     * @throws LocalPlatformException if the folder or the port cannot be used, or PostgreSQL does not start
     */
    public static LocalPostgres start(Path folder, int port, Durability durability) {
        var claim = FolderClaim.of(folder, "postgres");
        try {
            var programs = new PostgresPrograms(PostgresBinaries.unpacked(), dataIn(claim.folder()));
            new PostgresServer(programs).stopLeftover();
            var postgres = new LocalPostgres(claim, programs, Ports.reserve(port));
            postgres.startUp(durability);
            return postgres;
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /** Stops the server a process that is gone left on the folder, if there is one. */
    static void stopLeftover(FolderClaim claim) {
        new PostgresServer(new PostgresPrograms(PostgresBinaries.unpacked(), dataIn(claim.folder()))).stopLeftover();
    }

    /** Address of the database {@code forewarm}, user and password included. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /** A superuser. */
    public String user() {
        return NAME;
    }

    public String password() {
        return PASSWORD;
    }

    /**
     * Creates an empty database and returns its address, user and password included. A database of that name is dropped
     * first, and who is connected to it is cut off.
     *
     * @param name lower-case letters, digits and underscores, beginning with a letter; at most 63
     */
    public String freshDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}") || name.equals("postgres")) {
            throw new IllegalArgumentException("database name must be lower-case letters, digits and _: " + name);
        }
        execute("drop database if exists %s with (force)".formatted(name));
        execute("create database " + name);
        return jdbcUrl(name);
    }

    /** Stops the server and waits until it has ended; harmless when repeated. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // the folder may be somebody else's by now
        }
        try (claim) {
            new PostgresServer(programs).stop();
        }
    }

    private static Path dataIn(Path folder) {
        return folder.resolve("postgres");
    }

    private void startUp(Durability durability) {
        createOnce(durability);
        try {
            run(durability);
            createDatabaseOnce();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Creates the data beside its place and moves the whole, so that a creation that was cut short is done again. */
    private void createOnce(Durability durability) {
        if (Files.exists(programs.data().resolve("PG_VERSION"))) {
            return;
        }
        var fresh = claim.folder().resolve("postgres.new");
        var passwordFile = claim.folder().resolve("postgres.password");
        try {
            FolderTree.delete(fresh);
            Files.writeString(passwordFile, PASSWORD);
            new PostgresPrograms(programs.binaries(), fresh).create(NAME, passwordFile, durability);
            Files.delete(passwordFile);
            Files.move(fresh, programs.data());
        } catch (IOException e) {
            throw new LocalPlatformException("folder %s is not writable: %s".formatted(claim.folder(), e), e);
        }
    }

    private void run(Durability durability) {
        var log = claim.folder().resolve("postgres.log");
        try {
            Files.deleteIfExists(log); // so that its last lines are about this start
            programs.start(log, new PostgresSettings(port, durability).toOptions());
        } catch (IOException e) {
            throw new LocalPlatformException("folder %s is not writable: %s".formatted(claim.folder(), e), e);
        } catch (LocalPlatformException e) {
            throw new LocalPlatformException(
                    "PostgreSQL did not start; the end of %s says:%n%s".formatted(log, LogEnd.of(log)), e);
        }
    }

    private void createDatabaseOnce() {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"));
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '%s'".formatted(NAME))) {
            if (!found.next()) {
                execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new LocalPlatformException("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LocalPlatformException("PostgreSQL refused '%s': %s".formatted(sql, e.getMessage()), e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(Ports.HOST, port, database, NAME, PASSWORD);
    }
}
