package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.AuditItems.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Mapped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventListReaderTest {

    private final EventListReader reader = new EventListReader(new KubernetesAuditMapper(new TenantId("acme")), 3);

    @Test
    void keepsTheTextOfNothingButWhatIsRefused() throws IOException {
        var delivery = read(list(anItem(), anItem().without("/verb")));

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Items.class, items -> {
            assertThat(items.items().getFirst().text()).isEmpty();
            assertThat(items.items().getLast().text()).contains("ada@example.com");
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
                            assertThat(item.text()).doesNotContain("ada");
                        }));
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
