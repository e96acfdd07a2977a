package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plain page, in a real browser. */
class PlainIT {
    private static Service service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.open();
        service = new Service(1_000);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
    }

    @Test
    void withScriptsOffTheFirstPageLeadsHereAndTheConversationIsHeldToItsEnd() {
        try (var context = browser.withoutScripts()) {
            Page page = page(context);
            page.navigate(service.address() + "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The plain page"))
                    .click();
            press(page, "Begin");
            press(page, "Yes, a clot was found");
            page.getByLabel("Your answer or your question, in your own words")
                    .fill("new one, in my calf");
            press(page, "Send");
            press(page, "No, not severe");
            press(page, "No, I can be up");
            press(page, "Yes, I have cancer");
            press(page, "No, not too risky");
            assertThat(page.getByText("serial imaging tests is usually appropriate")).isVisible();
            assertEquals(service.address() + "/plain", page.url());
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    Path.of(System.getProperty("project.build.directory"))
                                            .resolve("plain.png"))
                            .setFullPage(true));
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void axeFindsNothingInAnyOfItsStates() {
        try (var context = browser.context(1280, 800)) {
            Page page = page(context);
            page.navigate(service.address() + "/plain");
            Axe.findsNothing(page, "plain start");
            press(page, "Begin");
            Axe.findsNothing(page, "plain question");
            page.getByLabel("Your answer").fill("i cant breathe");
            press(page, "Send");
            Axe.findsNothing(page, "plain alarm");
            press(page, "Go on with the chat");
            press(page, "Yes, a clot was found");
            press(page, "New (acute)");
            press(page, "Higher up, or in a lung");
            press(page, "No, not too risky");
            assertThat(page.locator("#disclaimer")).isVisible();
            Axe.findsNothing(page, "plain result");
            page.navigate(service.address() + "/plain/article");
            Axe.findsNothing(page, "plain article");
            page.navigate(service.address() + "/plain/summary");
            Axe.findsNothing(page, "summary");
            assertEquals(List.of(), complaints);
        }
    }
}
