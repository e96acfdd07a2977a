package assistant.web;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed on this machine, else the one that Playwright brings.
 *
 * <p>One serves every test of a thread, each in a context of its own, until the machine that runs
 * them ends.
 *
 * <p>Where there is none the tests that need one are skipped, loudly; under {@code CI=true} they
 * fail.
 */
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final int PATIENCE_MS = 20_000;

    /** Playwright serves one thread alone. */
    private static final ThreadLocal<Browser> ONE = ThreadLocal.withInitial(Browser::first);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Optional<Path> executable) {
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        executable.ifPresent(options::setExecutablePath);
        String own = executable.isPresent() ? "1" : "0";
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", own)));
        browser = playwright.chromium().launch(options);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** The one that this thread has open, else a new one. */
    static Browser open() {
        return ONE.get();
    }

    /** The installed one; else Playwright's own, which it fetches the first time. */
    private static Browser first() {
        try {
            return new Browser(find());
        } catch (PlaywrightException none) {
            String missing =
                    "NO CHROMIUM HERE: the pages are not tested. Install one, or see .ci/run.";
            System.err.println(missing);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing, none);
            }
            Assumptions.abort(missing);
            throw none;
        }
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    com.microsoft.playwright.BrowserContext context(int width, int height) {
        return patient(
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, height)));
    }

    com.microsoft.playwright.BrowserContext withoutScripts() {
        return patient(
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setJavaScriptEnabled(false)));
    }

    com.microsoft.playwright.BrowserContext touch() {
        return patient(
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setIsMobile(true)
                                .setHasTouch(true)));
    }

    private static com.microsoft.playwright.BrowserContext patient(
            com.microsoft.playwright.BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }
}
