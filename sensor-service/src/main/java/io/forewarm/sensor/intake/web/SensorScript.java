package io.forewarm.sensor.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The script for the pages of web consoles. Public: there is nothing in it but how to send. */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class SensorScript {

    /** So long pages may go on with an old one; after that they ask, and mostly hear that it is still the same. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final byte[] plain;
    private final byte[] zipped;
    private final String version;

    SensorScript() throws IOException {
        this.plain = new ClassPathResource("browser/sensor.js").getContentAsByteArray();
        this.zipped = gzip(plain);
        this.version = hash(plain);
    }

    @GetMapping(path = "/sensor.js", produces = "text/javascript;charset=UTF-8")
    @Operation(summary = "The script that pages of web consoles load", description = "See docs/sources.md.")
    ResponseEntity<byte[]> script(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                // Pages of any origin may load it, also those that check its hash or isolate themselves.
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        return encodings.toLowerCase(Locale.ROOT).contains("gzip")
                ? answer.eTag(version + "-gzip")
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .body(zipped)
                : answer.eTag(version).body(plain);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
