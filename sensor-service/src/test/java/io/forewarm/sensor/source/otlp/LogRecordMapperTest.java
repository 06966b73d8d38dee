package io.forewarm.sensor.source.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRecordMapperTest {

    private static final long AT = 1_772_438_400_000_000_001L;

    private final LogRecordMapper mapper = new LogRecordMapper(
            new Tenants(Optional.of(new TenantId("acme")), Map.of("globex-prod", new TenantId("globex"))),
            PathWords.commonAnd(Set.of("kites")),
            text -> "%032x".formatted(text.hashCode()));

    @Test
    void aRequestIsAnEvent() {
        var event = observed(aRequest("POST", "/api/v1/projects/shop/notebooks")
                .with("http.response.status_code", "201")
                .with("user_agent.original", "Mozilla/5.0 (X11; Linux x86_64)")
                .with("http.server.request.duration", "0.25"));

        assertThat(event.actor().userId()).isEqualTo("ada@example.com");
        assertThat(event.actor().client()).isEqualTo(ClientKind.CONSOLE);
        assertThat(event.at()).isEqualTo(Instant.parse("2026-03-02T08:00:00.000000001Z"));
        assertThat(event.action()).isEqualTo(Action.CREATE);
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(event.latency()).isEqualTo(Duration.ofMillis(250));
        assertThat(event.target())
                .isEqualTo(
                        new SourceEvent.NamedTarget("projects/notebooks", "shop-dev", "shop", Environment.DEVELOPMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /notebooks,               200, LIST,    notebooks,          ''",
        "GET,    /notebooks/nb-1?full=1,   200, READ,    notebooks,          nb-1",
        "POST,   /notebooks,               201, CREATE,  notebooks,          ''",
        "POST,   /notebooks/nb-1/start,    202, UPDATE,  notebooks/start,    nb-1",
        "PUT,    /notebooks/nb-1,          201, CREATE,  notebooks,          nb-1",
        "PUT,    /notebooks/nb-1,          204, UPDATE,  notebooks,          nb-1",
        "PATCH,  /notebooks/nb-1,          200, UPDATE,  notebooks,          nb-1",
        "DELETE, /notebooks/nb-1,          204, DELETE,  notebooks,          nb-1",
        "GET,    /notebooks/nb-1/terminal, 101, CONNECT, notebooks/terminal, nb-1",
        "get,    /pods/web-0/logs,         200, CONNECT, pods/logs,          web-0",
        "POST,   /login,                   200, LOGIN,   login,              ''",
        "POST,   /kites,                   201, CREATE,  kites,              ''",
        "GET,    /,                        200, READ,    path/other,         ''",
        "GET,    /ada/secret-plan,         200, READ,    path/other,         secret-plan",
    })
    void methodAndPathTellWhatWasDoneToWhat(
            String method, String path, String status, Action action, String kind, String object) {
        var event = observed(aRequest(method, path).with("http.response.status_code", status));

        assertThat(event.action()).isEqualTo(action);
        assertThat(event.target().kind()).isEqualTo(kind);
        assertThat(event.target().object()).isEqualTo(object);
    }

    @Test
    void aTemplateIsTakenAtItsWordAndThePathTellsTheObject() {
        var event =
                observed(aRequest("GET", "/apps/kite-shop/looms/l-7").with("http.route", "/kite-shop/looms/{loom}"));

        assertThat(event.target().kind()).isEqualTo("kite-shop/looms");
        assertThat(event.target().object()).isEqualTo("l-7");
    }

    @Test
    void whatConventionsSaidEarlierIsUnderstoodToo() {
        var event = observed(aRecord()
                .with("enduser.id", "ada@example.com")
                .with("http.method", "GET")
                .with("http.url", "https://portal.example.com/servers?x=1")
                .with("http.status_code", "403")
                .with("http.user_agent", "curl/8.5.0"));

        assertThat(event.target().kind()).isEqualTo("servers");
        assertThat(event.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(event.actor().client()).isEqualTo(ClientKind.CLI);
    }

    @ParameterizedTest
    @CsvSource({
        "http.server.request.duration, 1.5,    PT1.5S",
        "request_time,                 0.042,  PT0.042S",
        "duration_ms,                  12,     PT0.012S",
        "http.server.request.duration, 1.2E-4, PT0.00012S",
        "request_time,                 -,      PT0S",
        "request_time,                 -3,     PT0S",
        "request_time,                 NaN,    PT0S",
        "request_time,                 1e9,    PT0S",
    })
    void theDurationIsTheLatencyIfItCanBe(String attribute, String value, Duration latency) {
        assertThat(observed(aRequest("GET", "/jobs").with(attribute, value)).latency())
                .isEqualTo(latency);
    }

    @Test
    void attributesOfOurOwnTellWhatWasAskedFor() {
        var request = aRequest("POST", "/notebooks")
                .with("forewarm.requested.cores", "500m")
                .with("forewarm.requested.memory", "2Gi")
                .with("forewarm.requested.gpus", "1")
                .with("forewarm.requested.storage", "10Gi")
                .with("forewarm.requested.storage_class", "fast")
                .with("forewarm.requested.bandwidth", "1G")
                .with("forewarm.requested.units", "2")
                .with("forewarm.requested.image", "scipy-notebook")
                .with("forewarm.requested.security", "restricted")
                .with("forewarm.requested.placement", "spot");

        assertThat(observed(request).requested())
                .contains(new ResourceSpec(
                        new Amounts(0.5, 2048, 1),
                        Amounts.NONE,
                        2,
                        10 * 1024,
                        1000,
                        SecurityProfile.RESTRICTED,
                        "scipy-notebook",
                        Placement.SPOT,
                        "fast"));
    }

    @Test
    void nothingIsAskedForByWhatSaysNothingOrOnlyLooks() {
        assertThat(observed(aRequest("POST", "/notebooks")).requested()).isEmpty();
        assertThat(observed(aRequest("GET", "/notebooks").with("forewarm.requested.cores", "1"))
                        .requested())
                .isEmpty();
        assertThat(observed(aRequest("POST", "/notebooks").of("forewarm.requested.cores", "1"))
                        .requested())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cores, plenty",
        "memory, -1",
        "units, 0",
        "image, for ada",
        "storage_class, a/b",
        "security, tight",
        "placement, here",
    })
    void anImpossibleRequestIsRefusedByItsAttribute(String name, String value) {
        var request = aRequest("POST", "/notebooks").with("forewarm.requested." + name, value);

        assertThat(map(request))
                .isInstanceOfSatisfying(
                        Mapped.Refused.class,
                        refused -> assertThat(refused.detail())
                                .startsWith("forewarm.requested." + name + " must be")
                                .doesNotContain(value));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /secrets/db,      SECRET_READ",
        "PUT,  /secrets/db,      SECRET_CHANGED",
        "POST, /projects/x/roles, ROLE_CHANGED",
        "POST, /firewalls,       NETWORK_POLICY_CHANGED",
    })
    void somePathsTellOfSecurity(String method, String path, SecuritySignal signal) {
        assertThat(observed(aRequest(method, path)).signals()).containsExactly(signal);
    }

    @Test
    void theNamespaceTellsTheTenant() {
        var log = aRequest("GET", "/jobs").of("k8s.namespace.name", "globex-prod");

        assertThat(observed(log).actor().tenant()).contains(new TenantId("globex"));
        assertThat(observed(log).target().environment()).isEqualTo(Environment.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "anonymous"})
    void aRequestOfNobodyIsIgnored(String userId) {
        assertThat(map(aRequest("GET", "/jobs").with("user.id", userId)))
                .isEqualTo(new Mapped.Ignored(IgnoreReason.NOBODY));
    }

    @Test
    void whatIsNoRequestIsIgnored() {
        assertThat(map(aRecord().with("user.id", "ada"))).isEqualTo(new Mapped.Ignored(IgnoreReason.NO_ACTION));
        assertThat(map(aRequest("PROPFIND", "/files"))).isEqualTo(new Mapped.Ignored(IgnoreReason.NO_ACTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two hundred", "999", "99999999999", "-200"})
    void aStatusThatIsNoneIsRefused(String status) {
        assertThat(map(aRequest("GET", "/jobs").with("http.response.status_code", status)))
                .isInstanceOfSatisfying(
                        Mapped.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_VALUE));
    }

    @Test
    void aRequestWithoutAnswerHasFailed() {
        assertThat(observed(aRequest("GET", "/jobs").with("http.response.status_code", "0"))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void theTimeOfCollectionStandsInForOneThatIsMissing() {
        var log = aRequest("GET", "/jobs");

        assertThat(((Mapped.Observed) mapper.map(log.at(0, AT))).event().at())
                .isEqualTo(Instant.parse("2026-03-02T08:00:00.000000001Z"));
        assertThat(reason(mapper.map(log.at(0, 0)))).isEqualTo(RefusalReason.MISSING_FIELD);
        assertThat(reason(mapper.map(log.at(-1, 0)))).isEqualTo(RefusalReason.BAD_TIME);
    }

    @Test
    void aCopyHasTheSameIdAndAnotherRecordDoesNot() {
        var id = observed(aRequest("GET", "/jobs")).id();

        assertThat(observed(aRequest("GET", "/jobs")).id()).isEqualTo(id);
        assertThat(observed(aRequest("GET", "/jobs").with("request_time", "1")).id())
                .isNotEqualTo(id);
        assertThat(observed(aRequest("GET", "/jobs").with("log.record.uid", "01ARZ3NDEKTSV4RRFFQ69G5FAV"))
                        .id()
                        .value())
                .isEqualTo("otlp:01ARZ3NDEKTSV4RRFFQ69G5FAV");
    }

    private static RefusalReason reason(Mapped mapped) {
        return ((Mapped.Refused) mapped).reason();
    }

    private Mapped map(Log log) {
        return mapper.map(log.at(AT, 0));
    }

    private SourceEvent observed(Log log) {
        assertThat(map(log)).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) map(log)).event();
    }

    /** Ada asks for something in shop-dev and gets it. */
    private static Log aRequest(String method, String path) {
        return aRecord()
                .with("user.id", "ada@example.com")
                .with("http.request.method", method)
                .with("url.path", path)
                .with("http.response.status_code", "200");
    }

    private static Log aRecord() {
        return new Log(Map.of(), Map.of()).of("k8s.namespace.name", "shop-dev");
    }

    private record Log(Map<String, String> attributes, Map<String, String> resource) {

        Log with(String key, String value) {
            return new Log(plus(attributes, key, value), resource);
        }

        Log of(String key, String value) {
            return new Log(attributes, plus(resource, key, value));
        }

        LogRecord at(long time, long observed) {
            return new LogRecord(time, observed, "", attributes, resource);
        }

        private static Map<String, String> plus(Map<String, String> map, String key, String value) {
            var all = new HashMap<>(map);
            all.put(key, value);
            return all;
        }
    }
}
