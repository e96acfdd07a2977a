package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.ArrayList;
import java.util.List;

/**
 * A test of pages in a real browser: each in a context of its own, all against one server.
 *
 * <p>Whatever the browser complains of fails the test, and so does a request to anywhere else.
 */
abstract class Browsing {
    private static final int MOST = 10_000;

    private static final class Shared {
        static final Service SERVICE = new Service(MOST);
    }

    final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    Browser browser;
    BrowserContext context;
    Page page;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open();
        context = context();
        page = watched(context);
    }

    @AfterEach
    void closeBrowser() {
        if (context != null) {
            context.close();
        }
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), requests.stream().map(Request::url).filter(this::strange).toList());
    }

    /** A phone's screen, unless a test wants another. */
    BrowserContext context() {
        return browser.context(390, 844);
    }

    Service service() {
        return Shared.SERVICE;
    }

    /** A page of a context, whose complaints and requests are heard. */
    Page watched(BrowserContext context) {
        Page watched = context.newPage();
        watched.onConsoleMessage(this::hear);
        watched.onPageError(complaints::add);
        watched.onRequest(requests::add);
        return watched;
    }

    /** That a request fails is no complaint: the tests make them fail. */
    private void hear(ConsoleMessage message) {
        boolean failed = message.text().startsWith("Failed to load resource");
        if (List.of("error", "warning").contains(message.type()) && !failed) {
            complaints.add(message.text());
        }
    }

    private boolean strange(String url) {
        return !url.startsWith("http://127.0.0.1:")
                && !url.startsWith("data:")
                && !url.startsWith("blob:");
    }

    void visit(String path) {
        page.navigate(service().address() + path);
    }

    /** The last button of that name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).last();
    }

    void press(String... names) {
        for (String name : names) {
            button(name).click();
        }
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    /** How many pixels the page is wide. */
    int width() {
        return (int) page.evaluate("() => document.documentElement.scrollWidth");
    }
}
