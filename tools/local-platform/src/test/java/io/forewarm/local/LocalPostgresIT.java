package io.forewarm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LocalPostgresIT {

    @Test
    void carriesOnWithItsDataAfterARestart(@TempDir Path folder) throws SQLException {
        try (var first = LocalPostgres.start(folder, 0)) {
            new PostgresUser(first).keep("before");
        }

        try (var second = LocalPostgres.start(folder, 0)) {
            assertThat(new PostgresUser(second).kept()).isEqualTo("before");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeft(@TempDir Path folder) throws IOException, SQLException {
        try (var child = ChildJvm.start(PostgresChild.class, folder)) {
            child.kill();
        }
        var leftover = ProcessHandle.of(pidIn(folder)).orElseThrow();
        assertThat(runs(leftover)).isTrue();

        try (var second = LocalPostgres.start(folder, 0)) {
            assertThat(new PostgresUser(second).kept()).isEqualTo("before");
            assertThat(runs(leftover)).isFalse();
        }
    }

    @Test
    void ignoresAPidFileWhoseNumberNowBelongsToAnotherProcess(@TempDir Path folder) throws IOException {
        LocalPostgres.start(folder, 0, Durability.FAST).close();
        var own = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile(folder), own + "\n" + folder + "\n");

        try (var _ = LocalPostgres.start(folder, 0, Durability.FAST)) {
            assertThat(pidIn(folder)).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void ignoresAPidFileThatWasNeverFinished(@TempDir Path folder) throws IOException {
        LocalPostgres.start(folder, 0, Durability.FAST).close();
        Files.createFile(pidFile(folder));

        try (var _ = LocalPostgres.start(folder, 0, Durability.FAST)) {
            assertThat(pidFile(folder)).isNotEmptyFile();
        }
    }

    @Test
    void leavesNothingRunning(@TempDir Path folder) throws IOException {
        var postgres = LocalPostgres.start(folder, 0, Durability.FAST);
        var server = ProcessHandle.of(pidIn(folder)).orElseThrow();

        postgres.close();

        assertThat(runs(server)).isFalse();
        assertThat(pidFile(folder)).doesNotExist();
    }

    @Test
    void createsDatabasesAnewForTests(@TempDir Path folder) throws SQLException {
        try (var postgres = LocalPostgres.start(folder, 0, Durability.FAST)) {
            new PostgresUser(postgres.freshDatabase("claims")).keep("old");

            var fresh = new PostgresUser(postgres.freshDatabase("claims"));

            assertThat(fresh.ask("select current_database()")).isEqualTo("claims");
            assertThat(fresh.ask("select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
            assertThatIllegalArgumentException().isThrownBy(() -> postgres.freshDatabase("no; drop"));
        }
    }

    @Test
    void waitsForTheDiskUnlessToldOtherwise(@TempDir Path folder) throws SQLException {
        try (var safe = LocalPostgres.start(folder, 0)) {
            assertThat(new PostgresUser(safe).ask("show fsync")).isEqualTo("on");
        }

        try (var fast = LocalPostgres.start(folder, 0, Durability.FAST)) {
            assertThat(new PostgresUser(fast).ask("show fsync")).isEqualTo("off");
        }
    }

    @Test
    void listensOnTheWantedPortOfTheLoopbackAddressOnly(@TempDir Path folder) throws SQLException {
        int port = Ports.reserve(0);

        try (var postgres = LocalPostgres.start(folder, port, Durability.FAST)) {
            assertThat(postgres.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:%d/forewarm?".formatted(port));
            assertThat(new PostgresUser(postgres).ask("show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void namesThePortThatIsInUse(@TempDir Path folder) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(LocalPlatformException.class)
                    .isThrownBy(() -> LocalPostgres.start(folder, other.getLocalPort()))
                    .withMessageContaining("port %d on 127.0.0.1", other.getLocalPort());
        }
    }

    @Test
    void namesTheFolderThatCannotBeWritten(@TempDir Path parent) throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        var impossible = file.resolve("folder");

        assertThatExceptionOfType(LocalPlatformException.class)
                .isThrownBy(() -> LocalPostgres.start(impossible, 0))
                .withMessageContaining("folder %s is not writable", impossible);
    }

    @Test
    void refusesAFolderThatIsInUse(@TempDir Path folder) {
        try (var _ = LocalPostgres.start(folder, 0, Durability.FAST)) {
            assertThatExceptionOfType(LocalPlatformException.class)
                    .isThrownBy(() -> LocalPostgres.start(folder, 0))
                    .withMessageContaining("in use by another running postgres");
        }
    }

    @Test
    void saysWhatTheServersLogSaysWhenItDoesNotStart(@TempDir Path folder) throws IOException {
        LocalPostgres.start(folder, 0, Durability.FAST).close();
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "no_such_setting = 1");

        assertThatExceptionOfType(LocalPlatformException.class)
                .isThrownBy(() -> LocalPostgres.start(folder, 0))
                .withMessageContaining("PostgreSQL did not start")
                .withMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    /** A process that has ended but that nobody reaped yet counts as alive, though it runs no program. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static long pidIn(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(folder)).getFirst().strip());
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("postgres/postmaster.pid");
    }
}
