package io.forewarm.sensor.source.cloudevents.jackson;

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
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CloudEventMapperTest {

    private static final String LEAST = "{'user':'ada','action':'list','target':{'kind':'labs'}}";

    private static final String MOST = """
            {'user':'ada','action':'create','target':{'kind':'labs','scope':'shop','object':'lab-7','environment':'test'},
             'outcome':'over-quota','latency':'PT4.2S','client':'sdk','signals':['mutable-image','secret-read'],
             'requested':{'cores':2,'memory':'4Gi','gpus':1,'limits':{'cores':'2500m','memory':'5Gi','gpus':1},'units':3,
              'storage':'20Gi','bandwidth':'1G','security':'restricted','image':'scipy','placement':'spot','storageClass':'fast'}}""";

    private final CloudEventMapper mapper = new CloudEventMapper(
            new Tenants(Optional.of(new TenantId("acme")), Map.of("globex-prod", new TenantId("globex"))),
            text -> "%032x".formatted(text.hashCode()));

    @Test
    void everythingThatIsToldIsInTheEvent() {
        var event = observed(event("'data':" + MOST));

        assertThat(event.actor().userId()).isEqualTo("ada");
        assertThat(event.actor().client()).isEqualTo(ClientKind.SDK);
        assertThat(event.at()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(event.action()).isEqualTo(Action.CREATE);
        assertThat(event.target()).isEqualTo(new NamedTarget("labs", "shop", "lab-7", Environment.TEST));
        assertThat(event.outcome()).isEqualTo(Outcome.OVER_QUOTA);
        assertThat(event.latency()).isEqualTo(Duration.ofMillis(4200));
        assertThat(event.signals()).containsExactlyInAnyOrder(SecuritySignal.MUTABLE_IMAGE, SecuritySignal.SECRET_READ);
        assertThat(event.requested())
                .contains(new ResourceSpec(
                        new Amounts(2, 4096, 1),
                        new Amounts(2.5, 5120, 1),
                        3,
                        20480,
                        1000,
                        SecurityProfile.RESTRICTED,
                        "scipy",
                        Placement.SPOT,
                        "fast"));
    }

    @Test
    void userActionAndKindAreEnough() {
        var event = observed(event("'data':" + LEAST));

        assertThat(event.action()).isEqualTo(Action.LIST);
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(event.actor().client()).isEqualTo(ClientKind.UNKNOWN);
        assertThat(event.requested()).isEmpty();
    }

    @Test
    void dataMayBeInBase64() {
        var base64 = Base64.getEncoder().encodeToString(LEAST.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(observed(event("'data_base64':'%s'".formatted(base64))).action())
                .isEqualTo(Action.LIST);
    }

    @Test
    void theIdIsTheSourcesAndItsOwnTogether() {
        var id = observed(event("'data':" + LEAST)).id();

        assertThat(observed(event("'data':" + MOST)).id()).isEqualTo(id);
        assertThat(observed(event("'data':" + LEAST).replace("/portal", "/shop"))
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void theScopeTellsTheTenantAndTheStage() {
        var event = observed(
                event("'data':" + MOST.replace("'shop'", "'globex-prod'").replace(",'environment':'test'", "")));

        assertThat(event.actor().tenant()).contains(new TenantId("globex"));
        assertThat(event.target().environment()).isEqualTo(Environment.PRODUCTION);
    }

    @Test
    void theAuthContextTellsWhoItWasWhereTheDataDoNot() {
        var event = event("'authid':'bob','data':" + LEAST.replace("'user':'ada',", ""));

        assertThat(observed(event).actor().userId()).isEqualTo("bob");
    }

    @Test
    void whatTellsOfNobodyOrOfSomethingElseIsIgnored() {
        assertThat(map(event("'data':" + LEAST.replace("'ada'", "''"))))
                .isEqualTo(new Mapped.Ignored(IgnoreReason.NOBODY));
        assertThat(map(event("'data':7").replace("io.forewarm.activity.v1", "com.example.lunch")))
                .isEqualTo(new Mapped.Ignored(IgnoreReason.NO_ACTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'1.0'                  | '0.3'               | UNKNOWN_VERSION | /specversion",
                "activity.v1            | activity.v2         | UNKNOWN_VERSION | /type",
                "'id':'e-1',            | 'no':'e-1',                | MISSING_FIELD   | /id",
                "'source':'/portal',    | 'no':'e-1',                | MISSING_FIELD   | /source",
                "2026-03-02T            | 2026-02-30T         | BAD_TIME        | /time",
                "'data'                 | 'other'             | MISSING_FIELD   | /data",
                "'create'               | 'borrow'            | UNKNOWN_VALUE   | /data/action",
                "'create'               | ''                  | MISSING_FIELD   | /data/action",
                "'labs'                 | 'my labs'           | BAD_VALUE       | /data/target/kind",
                "'over-quota'           | 'fine'              | UNKNOWN_VALUE   | /data/outcome",
                "PT4.2S                 | PT-4.2S             | BAD_VALUE       | /data/latency",
                "'mutable-image'        | 'evil'              | UNKNOWN_VALUE   | /data/signals",
                "'units':3              | 'units':0           | BAD_VALUE       | /data/requested/units",
                "'4Gi'                  | '-4Gi'              | BAD_VALUE       | /data/requested/memory",
                "'scipy'                | 'r.io/scipy:1'      | BAD_VALUE       | /data/requested/image",
                "'spot'                 | 'on-the-moon'       | UNKNOWN_VALUE   | /data/requested/placement",
            })
    void whatIsWrongIsNamed(String right, String wrong, RefusalReason reason, String pointer) {
        var item = event("'data':" + MOST).replace(right, wrong);

        assertThat(map(item)).isInstanceOfSatisfying(Mapped.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void dataOfOtherTypesAreNotReadInBinaryMode() throws IOException {
        var reader = new BinaryEventReader(mapper);
        var attributes = Map.of("specversion", "1.0", "type", "com.example.lunch", "source", "/s", "id", "1");

        var delivery = reader.read(attributes, new ByteArrayInputStream(new byte[] {'<'}));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Items.class,
                        items -> assertThat(items.items().getFirst().mapped())
                                .isEqualTo(new Mapped.Ignored(IgnoreReason.NO_ACTION)));
    }

    private static String event(String data) {
        return "{'specversion':'1.0','type':'io.forewarm.activity.v1','source':'/portal','id':'e-1','time':'2026-03-02T08:00:00Z',%s}"
                .formatted(data);
    }

    private Mapped map(String item) {
        return mapper.map(new JsonMapper().readTree(item.replace('\'', '"')));
    }

    private SourceEvent observed(String item) {
        assertThat(map(item)).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) map(item)).event();
    }
}
