package io.forewarm.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address; everything of the local platform listens there and nowhere else. */
final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /**
     * Returns the wanted port after checking that nobody listens on it, or any free one for 0.
     *
     * <p>The port is free at the moment of the call. Somebody else may take it before we do; then the start fails, and
     * trying again helps.
     */
    static int reserve(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalPlatformException(
                    "port %d on %s cannot be used (%s): stop what listens there or choose another port"
                            .formatted(wanted, HOST, e.getMessage()),
                    e);
        }
    }
}
