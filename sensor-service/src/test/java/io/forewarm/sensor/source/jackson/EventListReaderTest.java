package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.AuditItems.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventListReaderTest {

    private final EventListReader reader = new EventListReader(new KubernetesAuditMapper(new TenantId("acme")), 3);

    @Test
    void showsNothingButWhatIsRefused() throws IOException {
        var delivery = read(list(anItem(), anItem().without("/verb")));

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Items.class, items -> {
            assertThat(items.items().getFirst().excerpt()).isEmpty();
            assertThat(items.items().getLast().excerpt())
                    .contains("\"stage\":\"ResponseComplete\"")
                    .doesNotContain("ada@example.com");
            assertThat(items.items().getLast().where()).isEqualTo("/items/1");
        });
    }

    @Test
    void aBareValueAmongTheItemsIsRefusedButNotQuoted() throws IOException {
        var delivery = read("{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":[\"ada\",null,7]}");

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Items.class,
                        items -> assertThat(items.items()).allSatisfy(item -> {
                            assertThat(item.mapped()).isInstanceOf(Mapped.Refused.class);
                            assertThat(item.excerpt()).doesNotContain("ada");
                        }));
    }

    @Test
    void whatIsRefusedHasAFingerprintOfItsOwn() throws IOException {
        var delivery =
                read("{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":[\"ada\",\"bob\",\"ada\"]}");

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Items.class, items -> {
            var fingerprints =
                    items.items().stream().map(SourceItem::fingerprint).toList();
            assertThat(fingerprints.get(0)).isNotEqualTo(fingerprints.get(1)).isEqualTo(fingerprints.get(2));
        });
    }

    @Test
    void theVersionMayStandBehindTheItems() throws IOException {
        var delivery = read("{\"items\":[],\"apiVersion\":\"audit.k8s.io/v1\",\"kind\":\"EventList\"}");

        assertThat(delivery).isInstanceOf(Delivery.Items.class);
    }

    @Test
    void anEmptyListOfGoIsAnEmptyList() throws IOException {
        var delivery = read("{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":null}");

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Items.class, items -> assertThat(items.items()).isEmpty());
    }

    @Test
    void stopsAtOneItemTooMany() throws IOException {
        var delivery = read(list(anItem(), anItem(), anItem(), anItem()));

        assertThat(delivery).isEqualTo(new Delivery.TooManyItems(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"items\":[{", "nope", "{} {}", "{\"kind\":\"\\ud8\"}"})
    void whatIsNotJsonIsUnreadable(String body) throws IOException {
        assertThat(read(body)).isInstanceOf(Delivery.Unreadable.class);
    }

    @Test
    void whatIsNotUtf8IsUnreadable() throws IOException {
        var body = list(anItem()).replace("cart", "\u00e4").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.read(new ByteArrayInputStream(body))).isInstanceOf(Delivery.Unreadable.class);
    }

    @Test
    void aLongBodyIsReadAsAShortOne() throws IOException {
        var spaces = " ".repeat(3 * 1024 * 1024);

        assertThat(read(spaces + list(anItem()))).isEqualTo(read(list(anItem())));
        assertThat(read(list(anItem()) + spaces)).isEqualTo(read(list(anItem())));
        assertThat(read(list(anItem()) + spaces + "x")).isInstanceOf(Delivery.Unreadable.class);
    }

    @Test
    void anUnusualBodyIsReadAsAUsualOne() throws IOException {
        var usual = list(anItem(), anItem().without("/verb"));

        assertThat(read(usual.replace("kubectl", "\\u006bubectl").replace("username", "user\\u006eame")))
                .isEqualTo(read(usual));
    }

    @Test
    void everyRecordedItemMeansTheSameHoweverItIsRead() throws IOException {
        var mapper = new KubernetesAuditMapper(new TenantId("acme"));
        var all = new EventListReader(mapper, 10_000);
        for (var body : recording()) {
            var items = ((Delivery.Items) all.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .items();
            var tree = JsonBodies.JSON.readTree(body).get("items");

            assertThat(items)
                    .extracting(SourceItem::mapped)
                    .containsExactlyElementsOf(
                            tree.valueStream().map(mapper::map).toList());
        }
    }

    private static List<String> recording() throws IOException {
        var file = Path.of(
                "..", "tools", "quickstart", "src", "main", "resources", "k8s-audit", "k8s-audit-16-users.jsonl.gz");
        try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void aComplaintDoesNotQuoteWhatMayBePersonal() throws IOException {
        var delivery = read("{\"kind\":\"ada@example.com\",\"items\":[]}");

        assertThat(delivery).isEqualTo(new Delivery.WrongDocument("kind must be EventList: something else"));
    }

    @Test
    void aBrokenStreamIsNotTheSendersFault() throws IOException {
        var broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> reader.read(broken)).isInstanceOf(IOException.class);
    }

    private Delivery read(String body) throws IOException {
        return reader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
