package io.forewarm.sensor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.sensor.PublishedRecords;
import io.forewarm.sensor.RunningSensor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script in a real browser, on pages of another origin than the sensor's. */
class ChromiumIT {

    private static final String KEY = "a-public-key-0123";

    private static FakeConsole console;
    private static RunningSensor sensor;
    private static Chromium chromium;

    private final String user = "ada-" + UUID.randomUUID();
    /** Short: a mark that is as long as a secret is not passed on. */
    private final String mark = "launch-" + UUID.randomUUID().toString().substring(0, 8);

    private final List<String> complaints = new ArrayList<>();
    private final List<Request> beacons = new ArrayList<>();

    private BrowserContext profile;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        console = FakeConsole.start();
        sensor = RunningSensor.start(
                "forewarm.sensor.browser.sites[0].key=" + KEY,
                "forewarm.sensor.browser.sites[0].origins[0]=" + console.origin());
        sensor.awaitReady();
    }

    @AfterAll
    static void stop() {
        sensor.close();
        console.close();
        chromium.close();
    }

    @BeforeEach
    void openProfile() {
        profile = chromium.profile();
        console.show(scriptTag("data-user=\"%s\"".formatted(user)), mark);
    }

    @AfterEach
    void closeProfile() {
        profile.close();
    }

    @Test
    void visitsClicksFormsAndRouteChangesArriveAsActivityEvents() {
        var page = open(console.origin() + "/projects/17/servers?owner=ada@example.com");
        page.click("#new");
        page.click("#launch b");
        page.click("#other");
        page.fill("#name", "the secret name of a server");
        page.click("#send");
        page.goBack();
        page.click("#hash");
        var waiting = (String) page.evaluate("sessionStorage.getItem('forewarm')");
        leave(page);

        var events = awaitEvents(7);
        assertThat(events)
                .extracting(event -> event.at("/action").stringValue() + " "
                        + event.at("/target/kind").stringValue())
                .containsExactly(
                        "visit pages",
                        "visit pages/new",
                        "intend clicks/" + mark,
                        "intend forms/" + mark,
                        "intend forms/%s/submit".formatted(mark),
                        "visit pages",
                        "visit pages");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.toString()).contains("\"source\":\"browser\",", "\"console\""));
        assertThat(waiting).contains("/projects/:id/servers").doesNotContain("17/", "owner", "example.com", "secret");
        assertThat(complaints).isEmpty();
        assertThat(profile.cookies()).isEmpty();
    }

    @Test
    void whatWasNotSentYetOutlivesAReload() {
        console.show(scriptTag(""), mark);
        var page = open(console.origin() + "/servers");
        page.click("#launch");
        page.reload();

        page.evaluate("user => forewarm.user(user)", user);
        leave(page);

        assertThat(awaitEvents(3))
                .extracting(event -> event.at("/target/kind").stringValue())
                .containsExactly("pages", "clicks/" + mark, "pages");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aBatchLeavesByItselfWhenItIsFull() {
        var page = open(console.origin() + "/servers");
        for (int i = 0; i < 19; i++) {
            page.click("#launch");
        }

        assertThat(awaitEvents(20)).hasSize(20);
        assertThat(beacons).hasSize(1);
    }

    @Test
    void nothingIsSentFromABrowserWithGlobalPrivacyControl() {
        profile.addInitScript("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {value: true})");

        useIt();

        assertThat(beacons).isEmpty();
        assertNothingBut("said afterwards, without any such wish");
    }

    @Test
    void nothingIsSentFromABrowserWithDoNotTrack() {
        profile.addInitScript("Object.defineProperty(Navigator.prototype, 'doNotTrack', {value: '1'})");

        useIt();

        assertThat(beacons).isEmpty();
        assertNothingBut("said afterwards, without any such wish");
    }

    @Test
    void nothingIsTakenFromABrowserThatSaysSoOnlyToTheServer() {
        profile.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));

        var page = open(console.origin() + "/servers/new");
        page.click("#launch");
        hide(page);

        assertThat(beacons).hasSize(1);
        assertThat(complaints).isEmpty();
        assertNothingBut("said afterwards, without any such wish");
    }

    @Test
    void nothingIsTakenFromPagesOfAnotherOrigin() {
        var page = open(console.otherOrigin() + "/servers");
        page.click("#launch");
        leave(page);

        complaints.clear();
        assertNothingBut("said on the right page");
    }

    private void useIt() {
        var page = open(console.origin() + "/servers/new");
        page.click("#launch");
        page.fill("#name", "x");
        leave(page);
        assertThat(complaints).isEmpty();
    }

    /** What comes later is there, and nothing of what came before. */
    private void assertNothingBut(String later) {
        profile.close();
        profile = chromium.profile();
        var page = open(console.origin() + "/later");
        page.click("#launch");
        leave(page);

        assertThat(awaitEvents(2)).as(later).hasSize(2);
    }

    private Page open(String address) {
        var page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(this::note);
        page.navigate(address);
        return page;
    }

    private void note(Request request) {
        if (request.url().contains("/v1/browser/events")) {
            beacons.add(request);
        }
    }

    /** Tells the page that it goes, though it stays: what it sends then can be watched. */
    private static void hide(Page page) {
        page.waitForResponse(
                response -> response.url().contains("/v1/browser/events"),
                () -> page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))"));
    }

    /** As somebody does who follows a link to elsewhere. */
    private static void leave(Page page) {
        page.navigate("about:blank");
    }

    private static String scriptTag(String user) {
        return "<script src=\"%s\" data-key=\"%s\" %s></script>".formatted(sensor.address("/sensor.js"), KEY, user);
    }

    /** This test's events in their order; its mark finds its user's pseudonym. */
    private List<JsonNode> awaitEvents(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::events, events -> events.size() >= count);
    }

    private List<JsonNode> events() {
        var all = PublishedRecords.of(ActivityEvent.TOPIC_NAME);
        return all.stream()
                .filter(each -> each.value().contains(mark))
                .findFirst()
                .map(marked -> all.stream()
                        .filter(each -> each.key().equals(marked.key()))
                        .map(each -> new JsonMapper().readTree(each.value()))
                        .toList())
                .orElse(List.of());
    }
}
