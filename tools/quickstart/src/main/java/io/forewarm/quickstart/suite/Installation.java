package io.forewarm.quickstart.suite;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the services have to know about this machine.
 *
 * @param data folder for everything that lasts
 * @param firstPort port of the sensor; the other services have the three next to it
 * @param bootstrapServers where Kafka is
 * @param kubeconfig cluster to build on; absent to only simulate one
 */
public record Installation(
        Path data,
        int firstPort,
        String bootstrapServers,
        Database database,
        Secrets secrets,
        Optional<Path> kubeconfig) {

    /** Where PostgreSQL is. */
    public record Database(String url, String user, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Database";
        }
    }
}
