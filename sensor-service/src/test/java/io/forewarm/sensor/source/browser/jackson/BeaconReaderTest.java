package io.forewarm.sensor.source.browser.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.browser.UserSigning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final String ORIGIN = "https://console.example.com";

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private static final String VISIT = "{'id':'%s','kind':'visit','page':'/servers/new','at':%d}"
            .formatted(ID, NOW.minusMillis(1500).toEpochMilli());

    private final BeaconReader reader = new BeaconReader();

    @Test
    void aVisitTellsWhoOpenedWhichKindOfPageWhen() throws IOException {
        var event = onlyEvent("{'items':[%s],'user':'ada'}".formatted(VISIT));

        assertThat(event.id().value()).isEqualTo("browser:" + ID);
        assertThat(event.actor().userId()).isEqualTo("ada");
        assertThat(event.actor().tenant()).contains(new TenantId("acme"));
        assertThat(event.actor().client()).isEqualTo(ClientKind.CONSOLE);
        assertThat(event.source()).isEqualTo(Source.BROWSER);
        assertThat(event.at()).isEqualTo("2026-03-02T07:59:58.500Z");
        assertThat(event.action()).isEqualTo(Action.VISIT);
        assertThat(event.target().kind()).isEqualTo("pages/new");
        assertThat(event.target().scope()).isEqualTo(ORIGIN);
        assertThat(event.target().object()).isEqualTo("/servers/new");
    }

    @ParameterizedTest
    @CsvSource({
        "click,  clicks/launch-server",
        "begin,  forms/launch-server",
        "submit, forms/launch-server/submit",
    })
    void whatIsMarkedIsAnIntent(String kind, String target) throws IOException {
        var event =
                onlyEvent("{'user':'ada','items':[{'id':'%s','kind':'%s','mark':'launch-server','page':'/','at':%d}]}"
                        .formatted(ID, kind, NOW.toEpochMilli()));

        assertThat(event.action()).isEqualTo(Action.INTEND);
        assertThat(event.target().kind()).isEqualTo(target);
        assertThat(event.at()).isEqualTo(NOW);
    }

    @Test
    void anAddressIsReducedHereToo() throws IOException {
        var event = onlyEvent("{'user':'ada','items':[%s]}"
                .formatted(VISIT.replace("/servers/new", "/users/ada@example.com?token=1")));

        assertThat(event.target().object()).isEqualTo("/users/:id");
    }

    @Test
    void itemsOfNobodyAreIgnored() throws IOException {
        var items = items(read("{'items':[%s]}".formatted(VISIT), Optional.empty()));

        assertThat(items.getFirst().mapped()).isEqualTo(new Mapped.Ignored(IgnoreReason.NOBODY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id':'%s'        | 'id':'x'         | /id   | id must be 32 lower-case hexadecimal digits",
                "'id':'%s',       | ''               | /id   | id must be there and not be empty",
                "'kind':'visit'   | 'kind':'scroll'  | /kind | kind must be visit, click, begin or submit",
                "'kind':'visit'   | 'kind':'click'   | /mark | mark must be there and not be empty",
                "'kind':'visit'   | 'kind':'click','mark':'Ada Lovelace' | /mark | mark must be 1 to 63 of a-z 0-9 -, a letter first",
                "'/servers/new'   | 'servers'        | /page | page must be a path of at most 256 characters",
                "1772438398500    | 1772351999999    | /at   | at must be at most a day before sent, and not after",
                "1772438398500    | 1772438400001    | /at   | at must be at most a day before sent, and not after",
                "1772438398500    | 'now'            | /at   | at must be in milliseconds since 1970",
                "1772438398500    | 1.5              | /at   | at must be in milliseconds since 1970",
            })
    void aWrongItemIsRefusedWithItsRule(String right, String wrong, String pointer, String detail) throws IOException {
        var item = VISIT.replace(right.formatted(ID), wrong.equals("''") ? "" : wrong);

        var items = items(read("{'user':'ada','items':[%s,%s]}".formatted(item, VISIT), Optional.empty()));

        var refused = (Mapped.Refused) items.getFirst().mapped();
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.detail()).isEqualTo(detail);
        assertThat(items.getFirst().where()).isEqualTo("/items/0");
        assertThat(items.get(1).mapped()).isInstanceOf(Mapped.Observed.class);
    }

    @Test
    void aSiteWithASecretTakesOnlyUsersThatItsServerVouchesFor() throws IOException {
        var signing = new UserSigning("a secret of the test, 32 characters");
        var signature = signing.sign("ada", NOW.plusSeconds(1));
        var body = "{'user':'%s','signature':'%s','items':[%s]}";

        var signed = read(body.formatted("ada", signature, VISIT), Optional.of(signing));
        var forged = read(body.formatted("bob", signature, VISIT), Optional.of(signing));
        var unsigned = read("{'user':'ada','items':[%s]}".formatted(VISIT), Optional.of(signing));

        assertThat(signed).isInstanceOf(Delivery.Items.class);
        assertThat(List.of(forged, unsigned)).hasOnlyElementsOfType(Delivery.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{'items':null}", "{'items':{}}", "1", "{'items':[],'sent':1.5}"})
    void whatHasNoListOfItemsIsTheWrongDocument(String body) throws IOException {
        assertThat(read(body, Optional.empty())).isInstanceOf(Delivery.WrongDocument.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{'items':[", "{'items':[]} {}"})
    void whatIsNotJsonIsUnreadable(String body) throws IOException {
        assertThat(read(body, Optional.empty())).isInstanceOf(Delivery.Unreadable.class);
    }

    @Test
    void moreThanAHundredItemsAreTooMany() throws IOException {
        var many = IntStream.rangeClosed(0, 100).mapToObj(_ -> VISIT).collect(Collectors.joining(","));

        assertThat(read("{'items':[%s]}".formatted(many), Optional.empty())).isEqualTo(new Delivery.TooManyItems(100));
    }

    private SourceEvent onlyEvent(String body) throws IOException {
        var items = items(read(body, Optional.empty()));
        assertThat(items).hasSize(1);
        return ((Mapped.Observed) items.getFirst().mapped()).event();
    }

    private static List<SourceItem> items(Delivery delivery) {
        return ((Delivery.Items) delivery).items();
    }

    private Delivery read(String body, Optional<UserSigning> signing) throws IOException {
        var site = new Site("a-public-key-0123", new TenantId("acme"), Set.of(ORIGIN), signing, 100);
        var sent = body.replaceFirst("\\{", "{'sent':%d,".formatted(NOW.toEpochMilli()))
                .replace(",}", "}");
        var bytes = sent.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read(new ByteArrayInputStream(bytes), site, ORIGIN, NOW);
    }
}
