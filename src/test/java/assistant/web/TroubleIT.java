package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The chat while its server is busy or gone, in a real browser. */
class TroubleIT {
    private static final int REFUSALS = 2;
    private static final String COUNT_ALERTS =
            """
            () => {
              const place = document.querySelector("vte-chat").shadowRoot.querySelector(".trouble");
              window.alerts = 0;
              new MutationObserver((all) =>
                  all.forEach((one) => (window.alerts += one.addedNodes.length)))
                .observe(place, { childList: true });
            }
            """;

    private static Service service;
    private static Browser browser;

    private final AtomicInteger refused = new AtomicInteger();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = Browser.open();
        service = new Service(1_000);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            service.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.context(390, 844);
        page = context.newPage();
        page.navigate(service.address() + "/");
        assertThat(page.getByText("Yes, a clot was found")).isVisible();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aBusyServerIsSaidOnceAndTheWordsAreSentAgainAndTakenOnce() {
        page.evaluate(COUNT_ALERTS);
        page.route("**/messages", this::refuseTwice);
        type("they found one");
        assertThat(page.getByText("New (acute)")).isVisible();
        assertEquals(REFUSALS, refused.get());
        assertThat(page.locator("li.patient")).hasCount(1);
        assertEquals(1, page.evaluate("() => window.alerts"));
    }

    @Test
    void anErasedChatIsForgottenByThePageToo() {
        type("delete my data");
        assertThat(page.getByText("Do you want me to erase all")).isVisible();
        type("yes");
        assertThat(page.getByText("is erased. Goodbye.")).isVisible();
        assertEquals(
                false, page.evaluate("() => JSON.stringify(sessionStorage).includes('token')"));
        assertThat(page.getByText("Start a new chat")).isVisible();
    }

    private void refuseTwice(Route route) {
        if (refused.get() < REFUSALS) {
            refused.incrementAndGet();
            route.fulfill(
                    new Route.FulfillOptions()
                            .setStatus(429)
                            .setHeaders(
                                    Map.of(
                                            "Retry-After", "1",
                                            "Content-Type", "application/problem+json"))
                            .setBody("{\"status\":429}"));
        } else {
            route.resume();
        }
    }

    private void type(String text) {
        page.getByLabel("Or type in your own words").fill(text);
        page.getByLabel("Or type in your own words").press("Enter");
    }
}
