package io.forewarm.quickstart.playback.web;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.quickstart.playback.Platform;
import io.forewarm.quickstart.playback.Tally;
import io.forewarm.quickstart.web.Addresses;
import io.forewarm.quickstart.web.Rest;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speaks to the services as an API server and a portal would. */
public final class HttpPlatform implements Platform {

    /** What a need has to be at least, within five minutes, to count as foreseen. */
    private static final double LIKELY = 0.5;

    private static final String WITHIN = "PT5M";

    private final Rest rest;
    private final Addresses services;
    private final TenantId tenant;
    private final String sourceToken;
    private final String portalToken;

    /**
     * Speaks so.
     *
     * @param sourceToken shows that it is an API server of the tenant
     * @param portalToken shows that it is the tenant's portal
     */
    public HttpPlatform(Rest rest, Addresses services, TenantId tenant, String sourceToken, String portalToken) {
        this.rest = rest;
        this.services = services;
        this.tenant = tenant;
        this.sourceToken = sourceToken;
        this.portalToken = portalToken;
    }

    @Override
    public Tally report(String body) {
        return toTally(rest.post(
                services.sensor().resolve("/v1/sources/kubernetes/audit"),
                body,
                "Authorization",
                "Bearer " + sourceToken));
    }

    @Override
    public SubjectId resolve(String user) {
        var answer = rest.post(
                services.sensor().resolve("/v1/subjects:resolve"),
                json(Map.of("tenant", tenant.value(), "userId", user)),
                "Authorization",
                "Bearer " + portalToken);
        return new SubjectId(answer.path("subject").asString());
    }

    @Override
    public boolean foresees(SubjectId subject, BundleId bundle) {
        return rest.find(services.prediction().resolve("/v1/forecasts/" + subject))
                .filter(forecast -> foresees(forecast, bundle))
                .isPresent();
    }

    @Override
    public Claim claim(String key, SubjectId subject, BundleId bundle) {
        var answer = rest.post(
                services.orchestrator().resolve("/v1/claims"),
                json(Map.of("tenant", tenant.value(), "subject", subject.value(), "bundle", bundle.value())),
                "Idempotency-Key",
                key);
        return new Claim(
                new ClaimId(answer.path("id").asString()),
                Word.parse(LaunchType.class, answer.path("launch").asString()));
    }

    @Override
    public void release(ClaimId claim) {
        rest.post(services.orchestrator().resolve("/v1/claims/%s:release".formatted(claim)), "{}");
    }

    static Tally toTally(JsonNode answer) {
        return new Tally(
                answer.path("received").asInt(),
                answer.path("accepted").asInt(),
                answer.path("duplicates").asInt(),
                answer.path("ignored").asInt(),
                answer.path("rejected").size());
    }

    static boolean foresees(JsonNode forecast, BundleId bundle) {
        var bundles = forecast.path("bundles");
        double share = bundles.path(bundle.value()).asDouble(0);
        return forecast.path("probabilityWithin").path(WITHIN).asDouble(0) >= LIKELY
                && share > 0
                && bundles.values().stream().allMatch(other -> other.asDouble() <= share);
    }

    private static String json(Map<String, String> fields) {
        return Json.mapper().writeValueAsString(fields);
    }
}
