package io.forewarm.benchmarks.ingest;

import io.forewarm.local.LocalKafka;
import java.io.IOException;
import java.nio.file.Path;

/** Runs the broker in the folder that it is given, says where it listens, and ends with its standard input. */
final class BrokerProcess {

    private BrokerProcess() {}

    static void main(String[] arguments) throws IOException {
        try (var kafka = LocalKafka.start(Path.of(arguments[0]), 0)) {
            System.out.println(ChildJvm.ANSWER + kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // Nothing to say until the end.
            }
        }
    }
}
