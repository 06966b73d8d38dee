package io.forewarm.benchmarks.ingest.web;

import java.net.URI;

/**
 * Where deliveries go.
 *
 * @param token shown with each
 */
public record Destination(URI address, String token) {}
