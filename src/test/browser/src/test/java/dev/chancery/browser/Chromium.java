package dev.chancery.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {
    static final String MISSING =
            "SKIPPED: the tests in a browser need Chromium: apt-get install chromium-headless-shell fonts-noto-cjk"
                    + " (or name another with -Dchromium=PATH)";

    /** Of what is to come true; ample, for machines that do much else. */
    private static final double PATIENCE_MILLIS = 60_000;

    /** The first has no windows, and is quicker for it. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    static Chromium start() {
        return new Chromium(find().orElseThrow());
    }

    /** The property {@code chromium}, else the first of the usual names on the path. */
    static Optional<Path> find() {
        String given = System.getProperty("chromium", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
