package io.forewarm.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesThePortInUseAndTheOptionThatMovesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var ports = new Ports(free(), taken.getLocalPort(), 0);

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port %d for Kafka is in use".formatted(taken.getLocalPort()))
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void leavesRoomForFourServices() {
        assertThatThrownBy(() -> new Ports(65533, 0, 0))
                .isInstanceOf(Refusal.class)
                .hasMessage("--port-base must be 1 to 65532: 65533");
    }

    /** Four in a row; nobody in a test takes ports that low. */
    private static int free() {
        return 9461;
    }
}
