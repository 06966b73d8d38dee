package io.forewarm.benchmarks.ingest;

import io.forewarm.local.LocalKafka;
import io.forewarm.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs the broker, and the database that the service finds people in, in the folder that it is given; says where each
 * of them listens, and ends with its standard input.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        try (var kafka = LocalKafka.start(folder, 0);
                var postgres = LocalPostgres.start(folder, 0)) {
            System.out.println(ChildJvm.ANSWER + kafka.bootstrapServers());
            System.out.println(ChildJvm.ANSWER + postgres.jdbcUrl());
            while (System.in.read() >= 0) {
                // Nothing to say until the end.
            }
        }
    }
}
