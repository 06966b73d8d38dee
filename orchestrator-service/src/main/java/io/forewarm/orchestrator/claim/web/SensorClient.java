package io.forewarm.orchestrator.claim.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** HTTP client for sensor-service. */
public final class SensorClient {

    private SensorClient() {}

    /** A client that proves with the token that it may ask, and gives up after the timeout. */
    public static RestClient of(URI address, String token, Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }
}
