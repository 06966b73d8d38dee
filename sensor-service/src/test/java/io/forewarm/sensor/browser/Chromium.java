package io.forewarm.sensor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium of this machine, without a window. One thread at a time. */
final class Chromium implements AutoCloseable {

    /** Names the program; then a test that can't find it fails instead of being left out. */
    private static final String SETTING = "FOREWARM_CHROMIUM";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; a machine that has none skips the test. */
    static Chromium start() {
        var program = Optional.ofNullable(System.getenv(SETTING)).map(Path::of).or(Chromium::onThePath);
        Assumptions.assumeTrue(
                program.isPresent(), "no Chromium on this machine: install one, or name it in " + SETTING);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setExecutablePath(program.get());
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A profile of its own: nothing is shared between two of them. */
    BrowserContext profile() {
        return browser.newContext();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .flatMap(file -> Files.isExecutable(file) ? Stream.of(file) : Stream.empty())
                .findFirst();
    }
}
