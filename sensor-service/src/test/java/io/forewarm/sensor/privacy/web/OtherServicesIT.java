package io.forewarm.sensor.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.privacy.web.OtherServices.Addresses;
import io.forewarm.sensor.privacy.web.OtherServices.Holding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherServicesIT {

    private static final SubjectId SUBJECT = new SubjectId("0123456789abcdef0123456789abcdef");

    private HttpServer server;
    private String content = "";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysWhatAServiceHolds() {
        content = "{\"skill\":\"expert\"}";

        assertThat(forecast())
                .isInstanceOfSatisfying(
                        Holding.Held.class, held -> assertThat(held.content()).hasToString(content));
    }

    /** An answer that cannot be used must not cut off the export. */
    @ParameterizedTest
    @CsvSource({"200, <html>a proxy's page</html>", "200, '{\"half\":'", "500, '{}'", "401, '{}'"})
    void aUselessAnswerIsNamedAsMissing(int status, String content) {
        this.status = status;
        this.content = content;

        assertThat(forecast())
                .isInstanceOfSatisfying(
                        Holding.Missing.class,
                        missing -> assertThat(missing.why()).isEqualTo("unavailable"));
    }

    @Test
    void aServiceThatIsAwayIsNamedAsMissing() {
        server.stop(0);

        assertThat(forecast()).isInstanceOf(Holding.Missing.class);
    }

    private Holding forecast() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        var others = new OtherServices(
                new Addresses(Optional.empty(), Optional.of(address), Optional.empty()),
                Optional.empty(),
                Duration.ofSeconds(5));
        return others.holdings(SUBJECT).stream()
                .filter(holding -> holding.name().equals("forecast"))
                .findFirst()
                .orElseThrow();
    }
}
