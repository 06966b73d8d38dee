package io.forewarm.quickstart.score.web;

import io.forewarm.quickstart.score.Observer;
import io.forewarm.quickstart.score.Policy;
import io.forewarm.quickstart.web.Addresses;
import io.forewarm.quickstart.web.Rest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Asks the services by REST. */
public final class HttpObserver implements Observer {

    private final Rest rest;
    private final Addresses services;

    public HttpObserver(Rest rest, Addresses services) {
        this.rest = rest;
        this.services = services;
    }

    @Override
    public int personas() {
        return count(services.persona().resolve("/v1/personas?limit=100"));
    }

    @Override
    public int readyUnits() {
        return count(services.orchestrator().resolve("/v1/units?state=ready&limit=100"));
    }

    @Override
    public Policy ledger() {
        var ledger = rest.get(services.orchestrator().resolve("/v1/ledger/summary"));
        return new Policy(
                ledger.path("claims").asInt(),
                ledger.path("warm").asInt(),
                ledger.path("partial").asInt(),
                ledger.path("cold").asInt(),
                ledger.path("idleUnitHours").asDouble());
    }

    private int count(URI list) {
        int items = 0;
        var page = rest.get(list);
        while (true) {
            items += page.path("items").size();
            var next = next(page);
            if (next.isEmpty()) {
                return items;
            }
            page = rest.get(URI.create(list + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        }
    }

    private static String next(JsonNode page) {
        return page.path("next").asString("");
    }
}
