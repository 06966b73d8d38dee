package io.forewarm.local;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code initdb} and {@code pg_ctl} on one data folder.
 *
 * @param binaries folder that has {@code bin}
 * @param data the data folder
 */
record PostgresPrograms(Path binaries, Path data) {

    private static final Logger LOGGER = LoggerFactory.getLogger(PostgresPrograms.class);

    /**
     * Seconds a start or a stop may take. Recovery after a crash counts as start; a longer wait only delays bad news.
     */
    private static final String PATIENCE = "60";

    /**
     * Creates an empty database cluster.
     *
     * @param passwordFile first line is the password of the superuser
     */
    void create(String user, Path passwordFile, Durability durability) {
        var arguments = new ArrayList<>(List.of("--pgdata", data.toString(), "--encoding", "UTF8"));
        // PostgreSQL's own rules for letters, so that texts sort alike on every machine.
        Collections.addAll(arguments, "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C");
        Collections.addAll(arguments, "--username", user, "--pwfile", passwordFile.toString());
        Collections.addAll(arguments, "--auth", "scram-sha-256");
        if (durability == Durability.FAST) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments);
    }

    /**
     * Starts the server and returns when it takes connections. It leaves our terminal, so Ctrl-C there does not reach
     * it.
     */
    void start(Path log, String options) {
        pgCtl("start", "--log", log.toString(), "--options", options);
    }

    /** Stops the server named by the data folder's pid file: connections are cut, committed data is written. */
    void stop() {
        pgCtl("stop", "--mode", "fast");
    }

    private void pgCtl(String action, String... more) {
        var arguments = new ArrayList<>(List.of(action, "--pgdata", data.toString(), "--wait", "--timeout", PATIENCE));
        Collections.addAll(arguments, more);
        run("pg_ctl", arguments);
    }

    private void run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet may use root's files.
            Collections.addAll(command, "unshare", "--user");
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        LOGGER.atDebug().addKeyValue("command", command).log("running");
        try {
            var process = started(command);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LocalPlatformException("%s failed on %s: %s".formatted(program, data, output.strip()));
            }
        } catch (IOException e) {
            throw new LocalPlatformException("%s could not be run: %s".formatted(program, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("interrupted while waiting for " + program, e);
        }
    }

    /** Variables such as PGPORT or PGDATA, meant for another server, would be obeyed by ours. */
    private static Process started(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
