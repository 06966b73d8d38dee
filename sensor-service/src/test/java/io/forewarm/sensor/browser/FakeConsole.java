package io.forewarm.sensor.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A web console of one page, as single-page apps are: whatever the address, the same document. */
final class FakeConsole implements AutoCloseable {

    private final HttpServer server;
    private volatile String document = "";

    private FakeConsole(HttpServer server) {
        this.server = server;
    }

    static FakeConsole start() throws IOException {
        var console = new FakeConsole(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        console.server.createContext("/", console::answer);
        console.server.start();
        return console;
    }

    /** From where its pages come. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same pages, but for a browser they come from elsewhere. */
    String otherOrigin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * What its pages are from now on.
     *
     * @param scriptTag with what the console's owner puts into it
     * @param mark on the button and the form
     */
    void show(String scriptTag, String mark) {
        document = """
                <!doctype html>
                <html lang="en">
                <head><title>Console of ada@example.com</title><link rel="icon" href="data:,">%s</head>
                <body>
                <a id="new" href="/projects/17/servers/new"
                   onclick="history.pushState({}, '', this.href); return false">New server</a>
                <a id="hash" href="#/keys/ada">Keys</a>
                <button id="launch" data-forewarm="%s"><b>Launch</b></button>
                <button id="other">Something else</button>
                <form data-forewarm="%s" onsubmit="return false"><input id="name"><input id="send" type="submit"></form>
                </body>
                </html>
                """.formatted(scriptTag, mark, mark);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
