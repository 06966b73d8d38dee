package io.forewarm.sensor.source.openstack.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.Tenants;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenStackMapperTest {

    private static final String SERVER = "3a74e03c-e62f-4694-9c75-8a90018f9294";

    private static final JsonMapper JSON = new JsonMapper();

    private final OpenStackMapper mapper = new OpenStackMapper(Tenants.all(new TenantId("acme")), Set.of("nova"));

    @Test
    void aServerIsANeedInBothOfNovasFormatsAndTheSameEvent() {
        var versioned = observed(json(message("instance.create.end", """
                {'nova_object.data':{'uuid':'%s','image_uuid':'i-1','created_at':'2026-03-02T08:00:00Z',
                 'flavor':{'nova_object.data':{'vcpus':2,'memory_mb':4096,'root_gb':10,'ephemeral_gb':0}}}}""".formatted(SERVER))));
        var unversioned = observed(json(message("compute.instance.create.end", """
                {'instance_id':'%s','vcpus':2,'memory_mb':4096,'root_gb':10,'ephemeral_gb':0,
                 'image_meta':{'base_image_ref':'i-1'}}""".formatted(SERVER))));

        var spec = versioned.requested().orElseThrow();
        assertThat(spec.requests().cores()).isEqualTo(2);
        assertThat(spec.requests().memoryMib()).isEqualTo(4096);
        assertThat(spec.storageMib()).isEqualTo(10 * 1024);
        assertThat(versioned.latency()).isEqualTo(Duration.ofSeconds(7));
        assertThat(unversioned.id()).isEqualTo(versioned.id());
        assertThat(unversioned.requested()).isEqualTo(versioned.requested());
    }

    @Test
    void aServerThatIsBuiltAtTheSecondTryIsNoCopyOfTheFailure() {
        var payload = "{'instance_id':'%s','vcpus':2,'memory_mb':4096}".formatted(SERVER);
        var failed = observed(json(message("compute.instance.create.error", payload)));
        var given = observed(json(message("compute.instance.create.end", payload)));

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(given.id()).isNotEqualTo(failed.id());
        assertThat(observed(json(message("compute_task.build_instances.error", payload)))
                        .id())
                .isEqualTo(failed.id());
    }

    @Test
    void whatAUserChangesInANetworkIsNoReportOfTheServices() {
        assertThat(observed(json(message("network.update.end", "{'network':{'id':'n-1'}}")))
                        .target()
                        .kind())
                .isEqualTo("networks");
    }

    @Test
    void aVolumeIsANeedOfItsSizeAndType() {
        var spec = observed(json(message(
                        "volume.create.end",
                        "{'volume_id':'%s','size':3,'volume_type':'eaf8a7e6-b7a8-417f-9aa9-53a29522d8bb'}"
                                .formatted(SERVER))))
                .requested()
                .orElseThrow();

        assertThat(spec.storageMib()).isEqualTo(3 * 1024);
        assertThat(spec.storageClass()).isEqualTo("eaf8a7e6-b7a8-417f-9aa9-53a29522d8bb");
    }

    @Test
    void ofAPairOfAuditRecordsTheAnswerCounts() {
        var record = "{'typeURI':'http://schemas.dmtf.org/cloud/audit/1.0/event','action':'read','outcome':'%s',"
                + "'eventTime':'2026-03-02T08:00:06.5+0000','reason':{'reasonCode':'404'},"
                + "'initiator':{'id':'ada'},'requestPath':'/v2.1/servers/x'}";

        var event = observed(json(message("audit.http.response", record.formatted("failure"))));

        assertThat(mapper.map(json(message("audit.http.request", record.formatted("pending")))))
                .isEqualTo(new Mapped.Ignored(IgnoreReason.STAGE));
        assertThat(event.action()).isEqualTo(Action.READ);
        assertThat(event.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(event.target().kind()).isEqualTo("servers");
        assertThat(event.latency()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void anEnvelopeHoldsTheNotificationInAText() {
        var inner =
                json(message("volume.create.end", "{'volume_id':'v','size':5}")).toString();
        var envelope = JSON.createObjectNode().put("oslo.version", "2.0").put("oslo.message", inner);

        assertThat(observed(envelope).requested())
                .map(spec -> spec.storageMib())
                .contains(5L * 1024);
    }

    @Test
    void theServicesThemselvesAreIgnored() {
        var message = message("port.create.end", "{}").replace("'ada'", "'nova'");

        assertThat(mapper.map(json(message))).isEqualTo(new Mapped.Ignored(IgnoreReason.SYSTEM));
    }

    @Test
    void aTextThatIsNoJsonIsRefusedWithItsPlace() {
        assertThat(mapper.map(json("{'oslo.message':'{'}")))
                .isInstanceOfSatisfying(
                        Mapped.Refused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/oslo.message"));
    }

    private static String message(String type, String payload) {
        return """
                {'message_id':'%s','event_type':'%s','timestamp':'2026-03-02 08:00:07.000000','_context_user_id':'ada',
                 '_context_request_id':'req-b8bc7b48-bde3-4137-9b34-e18eed92c069','payload':%s}""".formatted("m-" + type, type, payload);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private SourceEvent observed(JsonNode item) {
        var mapped = mapper.map(item);
        assertThat(mapped).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) mapped).event();
    }
}
