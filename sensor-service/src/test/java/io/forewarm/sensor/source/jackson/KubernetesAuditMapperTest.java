package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.AuditItems.aCreation;
import static io.forewarm.sensor.AuditItems.aPodCreation;
import static io.forewarm.sensor.AuditItems.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.AuditItems;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesAuditMapperTest {

    private final KubernetesAuditMapper mapper = new KubernetesAuditMapper(new TenantId("acme"));

    @Test
    void aCompletedRequestIsOneEvent() {
        var event = observed(anItem().id("a-1"));

        assertThat(event.id().value()).isEqualTo("k8s:a-1:ResponseComplete");
        assertThat(event.at()).isEqualTo(Instant.parse("2026-03-02T08:00:00.012Z"));
        assertThat(event.latency()).isEqualTo(Duration.ofMillis(12));
        assertThat(event.actor().userId()).isEqualTo("ada@example.com");
        assertThat(event.target().kind()).isEqualTo("pods");
        assertThat(event.requested()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/stage         | \"ResponseStarted\"                 | STAGE",
                "/stage         | \"RequestReceived\"                 | STAGE",
                "/user/username | \"system:anonymous\"                | NOBODY",
                "/user          | {}                                  | NOBODY",
                "/user/username | \"system:serviceaccount:a:b\"       | SYSTEM",
                "/user/username | \"system:node:worker-1\"            | SYSTEM",
            })
    void whatTellsNothingAboutAnybodyIsIgnored(String pointer, String value, IgnoreReason reason) {
        assertThat(mapper.map(anItem().with(pointer, value).build())).isEqualTo(new Mapped.Ignored(reason));
    }

    @Test
    void whoAServiceAccountActsForIsWhoActs() {
        var item = anItem().with("/user/username", "\"system:serviceaccount:console:impersonator\"")
                .with("/impersonatedUser", "{\"username\": \"ada@example.com\"}");

        assertThat(observed(item).actor().userId()).isEqualTo("ada@example.com");
        assertThat(observed(anItem().with("/impersonatedUser", "{\"username\": \"bob\"}"))
                        .actor()
                        .userId())
                .isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "get,              '',          READ",
        "list,             '',          LIST",
        "watch,            '',          WATCH",
        "create,           '',          CREATE",
        "update,           '',          UPDATE",
        "delete,           '',          DELETE",
        "deletecollection, '',          DELETE",
        "get,              log,         CONNECT",
        "create,           exec,        CONNECT",
        "create,           portforward, CONNECT",
        "create,           eviction,    DELETE",
    })
    void verbAndSubresourceTellTheAction(String verb, String subresource, Action action) {
        var item = anItem().with("/verb", "'%s'".formatted(verb))
                .with("/objectRef/subresource", "'%s'".formatted(subresource));

        assertThat(observed(item).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 |                                          | SUCCESS",
                "101 |                                          | SUCCESS",
                "403 | pods is forbidden                        | DENIED",
                "403 | pods is forbidden: exceeded quota: small | OVER_QUOTA",
                "404 |                                          | NOT_FOUND",
                "409 |                                          | CONFLICT",
                "422 |                                          | INVALID",
                "400 |                                          | INVALID",
                "503 |                                          | FAILED",
            })
    void theAnswerTellsTheOutcome(int code, String message, Outcome outcome) {
        var item = anItem().with("/responseStatus/code", Integer.toString(code))
                .with(
                        "/responseStatus/message",
                        "'%s'".formatted(Optional.ofNullable(message).orElse("")));

        assertThat(observed(item).outcome()).isEqualTo(outcome);
    }

    @Test
    void aServerSideApplyAsksForSomethingOnlyIfItCreates() {
        var deployment = "{'kind':'Deployment','spec':{'template':{'spec':{'containers':[{'image':'a:1'}]}}}}";
        var applied = aCreation("apps", "deployments", deployment)
                .with("/verb", "'patch'")
                .with("/requestURI", "'/apis/apps/v1/namespaces/x/deployments/a?fieldManager=kubectl&force=false'");

        var created = observed(applied);
        var changed = observed(applied.with("/responseStatus/code", "200"));

        assertThat(created.action()).isEqualTo(Action.APPLY);
        assertThat(created.requested()).map(ResourceSpec::units).contains(1);
        assertThat(changed.action()).isEqualTo(Action.APPLY);
        assertThat(changed.requested()).isEmpty();
    }

    @Test
    void aJsonPatchIsAnUpdateThatAsksForNothing() {
        var item = aCreation("apps", "deployments", "[{'op':'replace','path':'/spec/replicas','value':9}]")
                .with("/verb", "'patch'")
                .with("/responseStatus/code", "200");

        assertThat(observed(item).action()).isEqualTo(Action.UPDATE);
        assertThat(observed(item).requested()).isEmpty();
    }

    @Test
    void whatIsOverTheQuotaIsStillAskedFor() {
        var event = observed(aPodCreation("{'containers':[{'image':'a:1','resources':{'requests':{'cpu':'8'}}}]}")
                .with("/responseStatus/code", "403")
                .with("/responseStatus/message", "'pods \\\"a\\\" is forbidden: exceeded quota: small'"));

        assertThat(event.outcome()).isEqualTo(Outcome.OVER_QUOTA);
        assertThat(event.requested()).map(spec -> spec.requests().cores()).contains(8.0);
    }

    @Test
    void aBodyThatThePlatformRefusedMayBeNonsense() {
        var pod = "{'containers':[{'image':'a:1','resources':{'requests':{'cpu':'plenty'}}}]}";

        var refused = observed(aPodCreation(pod).with("/responseStatus/code", "422"));
        var granted = mapper.map(aPodCreation(pod).build());

        assertThat(refused.requested()).isEmpty();
        assertThat(granted).isInstanceOf(Mapped.Refused.class);
    }

    @Test
    void nothingIsAskedForByDryRunsReadsAndNoReplicas() {
        var pod = "{'containers': [{'name': 'a', 'image': 'a:1'}]}".replace('\'', '"');
        var dryRun = aPodCreation(pod).with("/requestURI", "'/api/v1/namespaces/x/pods?dryRun=All'");
        var none = aCreation("apps", "deployments", """
                {'kind': 'Deployment', 'spec': {'replicas': 0, 'template': {'spec': {'containers': []}}}}""");

        assertThat(observed(dryRun).requested()).isEmpty();
        assertThat(observed(anItem()).requested()).isEmpty();
        assertThat(observed(none).requested()).isEmpty();
    }

    @Test
    void signalsTellHowTheAuthorThinksOfSecurity() {
        var pod = aPodCreation("{\"containers\":[{\"image\":\"busybox\",\"securityContext\":{\"privileged\":true}}]}")
                .with("/impersonatedUser", "{'username': 'bob'}");
        var role = anItem().with("/verb", "'create'").with("/objectRef/resource", "'roles'");
        var review = anItem().with("/verb", "'create'").with("/objectRef/resource", "'selfsubjectaccessreviews'");

        assertThat(observed(pod).signals())
                .contains(
                        SecuritySignal.PRIVILEGED_REQUESTED, SecuritySignal.MUTABLE_IMAGE, SecuritySignal.IMPERSONATED);
        assertThat(observed(role).signals()).containsExactly(SecuritySignal.ROLE_CHANGED);
        assertThat(observed(review).signals()).containsExactly(SecuritySignal.ACCESS_REVIEWED);
        assertThat(observed(review).action()).isEqualTo(Action.READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/auditID                  | ''           | missing-field | /auditID",
                "/auditID                  | 'no spaces!' | bad-value     | /auditID",
                "/auditID                  | 7            | wrong-type    | /auditID",
                "/stage                    | 'Late'       | unknown-value | /stage",
                "/verb                     | 'conjure'    | unknown-value | /verb",
                "/stageTimestamp           | 'yesterday'  | bad-time      | /stageTimestamp",
                "/responseStatus/code      | 7            | bad-value     | /responseStatus/code",
                "/user                     | 'ada'        | wrong-type    | /user",
                "/apiVersion               | 'v0'         | unknown-version | /apiVersion",
            })
    void whatIsOddIsRefusedWithItsPlaceAndNeverThrown(String pointer, String value, String reason, String where) {
        var mapped = mapper.map(anItem().with(pointer, value).build());

        assertThat(mapped).isInstanceOfSatisfying(Mapped.Refused.class, refused -> {
            assertThat(refused.reason().word()).isEqualTo(reason);
            assertThat(refused.pointer()).isEqualTo(where);
        });
    }

    private SourceEvent observed(AuditItems item) {
        var mapped = mapper.map(item.build());
        assertThat(mapped).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) mapped).event();
    }
}
