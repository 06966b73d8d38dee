package io.forewarm.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.service.tomcat.DrainingProtocol;
import jakarta.servlet.DispatcherType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.GracefulShutdownResult;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;

@Timeout(30)
class EndingServerTest {

    private static final String OK = "HTTP/1.1 200 ";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private WebServer server;

    @BeforeEach
    void start() {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setRegisterDefaultServlet(true);
        new WebConfiguration().drainsWhenItEnds().customize(factory);
        server = factory.getWebServer(context -> {
            var filter = context.addFilter("slow", (request, response, chain) -> answerSlowly());
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/slow");
            context.addFilter("quick", (request, response, chain) -> {})
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/quick");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        server.destroy();
    }

    @Test
    void aRequestThatComesTooLateIsNotBlamedOnItsSender() throws Exception {
        try (var kept = new Connection();
                var busy = new Connection()) {
            kept.ask("/quick");
            assertThat(kept.answer()).startsWith(OK);
            busy.ask("/slow");
            begun.await();

            var ended = new CompletableFuture<GracefulShutdownResult>();
            server.shutDownGracefully(ended::complete);
            // It has no port any more once it takes no new connections.
            await().until(() -> server.getPort() < 0);
            kept.ask("/quick");

            assertThat(kept.answer()).isEmpty();
            assertThat(protocol().isPaused())
                    .as("what Tomcat asks in the middle of a request, to answer 400")
                    .isFalse();
            mayEnd.countDown();
            assertThat(busy.answer()).startsWith(OK);
            assertThat(ended.join()).isEqualTo(GracefulShutdownResult.IDLE);
        }
    }

    private DrainingProtocol protocol() {
        var connector = ((TomcatWebServer) server).getTomcat().getConnector();
        return (DrainingProtocol) connector.getProtocolHandler();
    }

    private void answerSlowly() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a client keeps it open. */
    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

        Connection() throws IOException {}

        void ask(String path) throws IOException {
            var request = "GET %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }

        /** The head of an answer; empty if the connection is closed instead. */
        String answer() {
            var head = new StringBuilder();
            try {
                for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.append(line).append('\n');
                }
            } catch (IOException _) {
                // A reset is an end as well.
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
