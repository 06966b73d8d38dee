package io.forewarm.quickstart.web;

import java.net.URI;

/** Where the services are. */
public record Addresses(URI sensor, URI persona, URI prediction, URI orchestrator) {

    /** Four neighbouring ports of this machine. */
    public static Addresses onPortsFrom(int first) {
        return new Addresses(local(first), local(first + 1), local(first + 2), local(first + 3));
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
