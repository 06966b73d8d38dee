package io.forewarm.sensor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Vouches for people, with a key pair of its own, and publishes the public one. */
final class Issuer implements AutoCloseable {

    private static final int KEY_BITS = 2048;

    private final RSAKey key;
    private final HttpServer server;

    private Issuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static Issuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(KEY_BITS).keyID("of-the-test").generate();
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return new Issuer(key, server);
    }

    /** Where the public key is. */
    String keys() {
        return "http://localhost:%d/keys".formatted(server.getAddress().getPort());
    }

    String token(String scope, String tenant) throws JOSEException {
        return token(scope, tenant, Duration.ofMinutes(10));
    }

    String expiredToken(String scope, String tenant) throws JOSEException {
        return token(scope, tenant, Duration.ofMinutes(-10));
    }

    private String token(String scope, String tenant, Duration validFor) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .subject("ada")
                .expirationTime(Date.from(Instant.now().plus(validFor)))
                .claim("scope", scope)
                .claim("tenant", tenant)
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
