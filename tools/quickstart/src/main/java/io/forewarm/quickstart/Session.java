package io.forewarm.quickstart;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import io.forewarm.model.identity.TenantId;
import io.forewarm.quickstart.playback.Player;
import io.forewarm.quickstart.playback.jackson.JournalFile;
import io.forewarm.quickstart.playback.web.HttpPlatform;
import io.forewarm.quickstart.recording.InvalidRecordingException;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.recording.jackson.RecordingReader;
import io.forewarm.quickstart.score.Summary;
import io.forewarm.quickstart.score.jackson.SummaryJson;
import io.forewarm.quickstart.score.kafka.ActivityTopic;
import io.forewarm.quickstart.score.web.HttpObserver;
import io.forewarm.quickstart.suite.Closing;
import io.forewarm.quickstart.suite.DataFolder;
import io.forewarm.quickstart.suite.Installation;
import io.forewarm.quickstart.suite.Refusal;
import io.forewarm.quickstart.suite.ServiceSettings;
import io.forewarm.quickstart.suite.Suite;
import io.forewarm.quickstart.suite.spring.ServiceStarter;
import io.forewarm.quickstart.time.ClockFile;
import io.forewarm.quickstart.time.PlaybackClock;
import io.forewarm.quickstart.web.Addresses;
import io.forewarm.quickstart.web.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One run from start to end: checks, start, playback, and then either a summary or a suite that stays up. */
final class Session {

    private static final TenantId TENANT = new TenantId("default");
    private static final String SHIPPED = "/k8s-audit/k8s-audit-16-users.jsonl.gz";
    private static final String CATALOGUE = "/catalogue.yaml";
    private static final int ATTEMPTS_OF_A_MINUTE = 30;
    private static final Duration FOREVER = Duration.ofDays(36500);

    private final Options options;
    private final Terminal terminal;
    private final InstantSource wall = InstantSource.system();
    private final ProcessTime process = ProcessTime.of(wall);

    Session(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** Runs all of it. Ctrl-C begins the end at any time, in the hook; then this one only waits for it. */
    void run() throws InterruptedException, IOException {
        var folder = DataFolder.take(options.data());
        options.ports().requireFree();
        Logs.into(folder.path().resolve("logs"));
        var closing = new Closing();
        closing.add("data folder", folder);
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "quickstart-end"));
        try {
            run(folder, closing);
        } catch (RuntimeException e) {
            if (closing.hasBegun()) {
                new CountDownLatch(1).await(); // what failed did so because of the end, which the hook sees to
            }
            throw e;
        } finally {
            closing.close();
        }
    }

    private void run(DataFolder folder, Closing closing) throws InterruptedException, IOException {
        var recording = recording();
        var past = Past.in(folder.path(), recording);
        var clock = PlaybackClock.from(past.clockStart(options.speed(), wall.instant()), wall);
        terminal.say("starting; data and logs are in " + folder.path());
        var here = new Suite(
                        closing,
                        (service, installation) ->
                                ServiceStarter.start(service, ServiceSettings.of(service, installation), clock))
                .start(folder.path(), options.ports(), options.kubeconfig());
        terminal.say(Texts.ready(process.elapsed(), here));
        var journal = closing.add("journal", past.openJournal(clock.instant()));
        closing.add("clock", writing(clock, new ClockFile(folder.path())));
        sayWhereItBegins(past);
        play(here, clock, recording, journal, closing);
    }

    private void play(Installation here, PlaybackClock clock, Recording recording, JournalFile journal, Closing closing)
            throws InterruptedException, IOException {
        var rest = new Rest(ATTEMPTS_OF_A_MINUTE);
        var services = Addresses.onPortsFrom(here.firstPort());
        var catalogue = catalogue();
        var platform = new HttpPlatform(
                rest,
                services,
                TENANT,
                here.secrets().sourceToken(),
                here.secrets().portalToken());
        var player = new Player(recording, catalogue, platform, journal);
        var show = new Show(recording, catalogue, clock, journal, new HttpObserver(rest, services), terminal, closing);
        clock.accelerate(options.speed());
        show.play(player);
        int subjects = ActivityTopic.subjects(here.bootstrapServers());
        var score = show.settle(subjects);
        if (options.once()) {
            player.giveBackTheRest();
            terminal.say(SummaryJson.line(
                    Summary.of(score, subjects, process.elapsed().toSeconds())));
            return;
        }
        clock.catchUp();
        Texts.addresses(services).forEach(terminal::say);
        journal.progress().takings().stream()
                .reduce((_, last) -> last)
                .map(last -> Texts.examples(services, last.subject(), last.bundle()))
                .ifPresent(lines -> lines.forEach(terminal::say));
        Texts.delivery(services, here.secrets()).forEach(terminal::say);
        closing.await(FOREVER);
    }

    private void sayWhereItBegins(Past past) {
        if (past.isComplete()) {
            terminal.say("the recording was played on this data folder before; delete the folder to see it again");
        } else if (past.percentDone() > 0) {
            terminal.say("carrying on at %d %% of the recording".formatted(past.percentDone()));
        }
    }

    /** Notes the time now and then, so that it doesn't run backwards after a kill. */
    private static AutoCloseable writing(PlaybackClock clock, ClockFile file) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock-file").factory());
        long nanos = ClockFile.EVERY.toNanos();
        var _ = ticker.scheduleAtFixedRate(() -> file.write(clock.instant()), 0, nanos, TimeUnit.NANOSECONDS);
        return ticker;
    }

    private Recording recording() throws IOException {
        var name = options.recording().map(Object::toString).orElse("the recording that comes with us");
        try (var stream = options.recording().isPresent()
                ? Files.newInputStream(options.recording().get())
                : ours(SHIPPED)) {
            return new RecordingReader(TENANT).read(stream);
        } catch (InvalidRecordingException e) {
            throw new Refusal("%s can't be played: %s".formatted(name, e.getMessage()));
        }
    }

    private static Catalogue catalogue() throws IOException {
        try (var stream = ours(CATALOGUE)) {
            return CatalogueReader.read(stream);
        }
    }

    private static InputStream ours(String resource) {
        return Objects.requireNonNull(Session.class.getResourceAsStream(resource), resource);
    }
}
