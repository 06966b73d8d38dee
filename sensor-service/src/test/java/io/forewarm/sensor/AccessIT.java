package io.forewarm.sensor;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.AuditItems.list;
import static io.forewarm.sensor.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.sensor.RunningSensor.Answer;
import io.forewarm.service.access.Right;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, and no further than they may. */
class AccessIT {

    private static final String TRAIL = "/v1/sources/aws/cloudtrail";
    private static final String RESOLVE = "/v1/subjects:resolve";

    private static final Set<String> OF_BROWSERS = Set.of("/v1/browser/events", "/sensor.js");

    private static Issuer issuer;
    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws Exception {
        issuer = Issuer.start();
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(RunningSensor.token(
                1, "cluster", "acme", Set.of(new Right("sources.kubernetes-audit")), "cluster-old", "cluster-new"));
        settings.putAll(RunningSensor.token(2, "trail", "globex", Set.of(new Right("sources.cloudtrail")), "trail"));
        settings.put("forewarm.sensor.cloudtrail.accounts.111122223333", "initech");
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.keys());
        sensor = RunningSensor.start(arguments(settings));
        sensor.awaitReady();
    }

    @AfterAll
    static void stop() {
        sensor.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',       Bearer realm=\"forewarm\"",
        "guessed,  'Bearer realm=\"forewarm\", error=\"invalid_token\"'",
        "e30.e30.x,'Bearer realm=\"forewarm\", error=\"invalid_token\"'",
    })
    void whoIsNotKnownGets401(String token, String challenge) {
        var answer = sensor.postWith(token, RunningSensor.AUDIT, list(anItem()));

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
    }

    @Test
    void aTokenIsForItsSourceOnly() {
        var answer = sensor.postWith("cluster-new", TRAIL, "[]");

        assertProblem(answer, 403, "forbidden");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"forewarm\", error=\"insufficient_scope\", scope=\"sources.cloudtrail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster-old", "cluster-new"})
    void whileATokenIsChangedBothCount(String token) {
        var id = UUID.randomUUID().toString();

        var answer = sensor.postWith(token, RunningSensor.AUDIT, list(anItem().id(id)));

        assertThat(answer.json().get("accepted").intValue()).isEqualTo(1);
        assertThat(event("k8s:%s:ResponseComplete".formatted(id)).at("/tenant").stringValue())
                .isEqualTo("acme");
    }

    @Test
    void whatIsAnotherTenantsIsRejectedAndTheRestIsTaken() {
        var own = UUID.randomUUID().toString();
        var foreign = UUID.randomUUID().toString();

        var answer = sensor.postWith(
                "trail", TRAIL, "[%s,%s]".formatted(call(foreign, "111122223333"), call(own, "444455556666")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(1);
        assertThat(answer.json().get("rejected").toString())
                .isEqualTo("[{\"index\":0,\"reason\":\"foreign-tenant\","
                        + "\"detail\":\"the tenant must be one for which the token is\",\"where\":\"/0\"}]");
        assertThat(event("aws:" + own).at("/tenant").stringValue()).isEqualTo("globex");
        assertThat(events("aws:" + foreign)).isEmpty();
    }

    @Test
    void whatAnotherTenantSendsUnderTheSameIdIsNoCopyAlsoForAServiceThatHasJustStarted() throws IOException {
        var id = UUID.randomUUID().toString();
        sensor.postWith("cluster-new", RunningSensor.AUDIT, list(anItem().id(id)));

        var others = sensor.deliver(list(anItem().id(id))).json();

        assertThat(others.get("accepted").intValue()).isEqualTo(1);
        var settings =
                RunningSensor.token(1, "third", "initech", Set.of(new Right("sources.kubernetes-audit")), "third");
        try (var other = RunningSensor.start(arguments(settings))) {
            other.awaitReady();
            assertThat(other.deliver(list(anItem().id(id)))
                            .json()
                            .get("duplicates")
                            .intValue())
                    .isEqualTo(1);
            assertThat(other.postWith("third", RunningSensor.AUDIT, list(anItem().id(id)))
                            .json()
                            .get("accepted")
                            .intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void peopleComeWithAJwtOfTheirTenant() throws Exception {
        var answer = resolve(issuer.token("openid subjects.resolve", "acme"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("subject").stringValue()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({
        "openid,           acme",
        "subjects.resolve, globex",
        "subjects.resolve, ''",
        "subjects.resolve, *",
        "subjects.erase,   acme",
    })
    void aJwtWithoutTheScopeOrForAnotherTenantIsNotEnough(String scope, String tenant) throws Exception {
        assertProblem(resolve(issuer.token(scope, tenant)), 403, "forbidden");
    }

    @Test
    void aJwtThatSomebodyElseSignedIsNone() throws Exception {
        try (var other = Issuer.start()) {
            assertProblem(resolve(other.token("subjects.resolve", "acme")), 401, "unauthorized");
        }
    }

    @Test
    void aJwtThatIsOverIsNone() throws Exception {
        assertProblem(resolve(issuer.expiredToken("subjects.resolve", "acme")), 401, "unauthorized");
    }

    @Test
    void everythingInTheInterfaceNeedsATokenAndIsNamedInTheRules() {
        var requests = new ArrayList<List<String>>();
        sensor.get("/v3/api-docs")
                .json()
                .get("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method -> requests.add(List.of(method.toUpperCase(Locale.ROOT), path))));

        assertThat(requests)
                .filteredOn(request -> !OF_BROWSERS.contains(request.getLast()))
                .isNotEmpty()
                .allSatisfy(request -> {
                    var path = request.getLast().replaceAll("\\{\\w+}", "default");
                    assertThat(sensor.send("", request.getFirst(), path).status())
                            .isEqualTo(401);
                    assertThat(sensor.send(RunningSensor.TOKEN, request.getFirst(), path)
                                    .status())
                            .isNotIn(401, 403);
                });
    }

    @Test
    void whoIsTurnedAwayIsCountedByTheServerAlone() {
        sensor.postWith("guessed", RunningSensor.AUDIT, "{}");

        assertThat(sensor.get("/actuator/prometheus").response().body())
                .contains("status=\"401\"")
                .doesNotContain("spring_security");
    }

    @Test
    void theInterfaceSaysWhatNeedsAToken() {
        var described = sensor.get("/v3/api-docs").json();

        assertThat(described.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
        assertThat(described.at("/security").toString()).isEqualTo("[{\"token\":[]}]");
        assertThat(described.at("/paths/~1v1~1browser~1events/post/security").toString())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /actuator/health,            200",
        "GET,    /actuator/prometheus,        200",
        "GET,    /v3/api-docs,                200",
        "GET,    /swagger-ui/index.html,      200",
        "GET,    /sensor.js,                  200",
        "POST,   /v1/browser/events,          415",
        "GET,    /actuator/env,               401",
        "GET,    /error,                      401",
        "POST,   /v1/sources/kubernetes/audit/, 401",
        "POST,   /v1/sources/other,           401",
        "GET,    /,                           401",
    })
    void whatIsNotNamedIsClosed(String method, String path, int status) {
        assertThat(sensor.send("", method, path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/subjects/acme/ada%2Flovelace/export, 400, bad-request",
        "/v1/logs/..;/ada,                        400, bad-request",
        "/v1/subjects/acme/ada;x=1/export,        400, bad-request",
    })
    void whatIsRefusedBeforeItIsLookedAtIsAProblemToo(String path, int status, String kind) {
        var answer = sensor.send("", "GET", path);

        assertProblem(answer, status, kind);
        assertThat(answer.response().body()).doesNotContain("ada");
    }

    @Test
    void aMethodThatNobodyHasIsAProblemToo() {
        var answer = sensor.get("/v1/browser/events");

        assertProblem(answer, 405, "method-not-allowed");
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static Answer resolve(String token) {
        return sensor.postWith(token, RESOLVE, "{\"tenant\":\"acme\",\"userId\":\"ada\"}");
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").stringValue()).endsWith("/problems/" + kind);
    }

    private static String call(String id, String account) {
        return """
                {"eventID":"%s","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","readOnly":true,
                 "eventTime":"2026-03-02T08:00:00Z","recipientAccountId":"%s",
                 "userIdentity":{"type":"IAMUser","userName":"ada","arn":"arn:aws:iam::%s:user/ada","accountId":"%s"}}""".formatted(id, account, account, account);
    }

    private static JsonNode event(String id) {
        var found = events(id);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<JsonNode> events(String id) {
        return PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                .filter(each -> header(each, "ce_id").equals(id))
                .map(each -> new JsonMapper().readTree(each.value()))
                .toList();
    }
}
