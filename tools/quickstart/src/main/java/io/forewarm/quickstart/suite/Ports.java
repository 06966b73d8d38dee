package io.forewarm.quickstart.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where everything listens, on 127.0.0.1 only.
 *
 * @param first port of the sensor; the other services have the three next to it
 * @param kafka port of Kafka; 0 for any free one
 * @param postgres port of PostgreSQL; 0 for any free one
 */
public record Ports(int first, int kafka, int postgres) {

    private static final int LAST_FIRST = 65535 - 3;

    public Ports {
        if (first < 1 || first > LAST_FIRST) {
            throw new Refusal("--port-base must be 1 to %d: %d".formatted(LAST_FIRST, first));
        }
        requirePort("--kafka-port", kafka);
        requirePort("--postgres-port", postgres);
    }

    /**
     * Looks whether they are all free.
     *
     * @throws Refusal naming the first one that is not, and the option that moves it
     */
    public void requireFree() {
        for (var service : Service.values()) {
            requireFree(service.port(first), service.title(), "--port-base");
        }
        requireFree(kafka, "Kafka", "--kafka-port");
        requireFree(postgres, "PostgreSQL", "--postgres-port");
    }

    private static void requireFree(int port, String user, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException _) {
            throw new Refusal("port %d for %s is in use; stop what listens there or choose another with %s"
                    .formatted(port, user, option));
        }
    }

    private static void requirePort(String option, int port) {
        if (port < 0 || port > 65535) {
            throw new Refusal("%s must be 0 to 65535: %d".formatted(option, port));
        }
    }
}
