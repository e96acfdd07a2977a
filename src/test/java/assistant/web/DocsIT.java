package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The description of the API as a page, in a real browser. */
class DocsIT {
    @Test
    void theDocsAreShownUnderOurPolicyAndAskNobodyElse() {
        var browser = Browser.open();
        try (var service = new Service(10);
                var context = browser.context(1280, 900)) {
            var page = context.newPage();
            var complaints = new CopyOnWriteArrayList<String>();
            var strangers = new CopyOnWriteArrayList<String>();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });
            page.onRequest(
                    request -> {
                        if (!request.url().startsWith(service.address())
                                && !request.url().startsWith("data:")) {
                            strangers.add(request.url());
                        }
                    });
            page.navigate(service.address() + "/docs");
            assertThat(page.getByText("Takes one message")).isVisible();
            assertEquals(List.of(), complaints);
            assertEquals(List.of(), strangers);
        }
    }
}
