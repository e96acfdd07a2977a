package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/** The plain page, in a real browser. */
class PlainIT extends Browsing {
    private void say(String text) {
        page.getByLabel("Your answer or your question, in your own words").fill(text);
        press("Send");
    }

    @Test
    void withScriptsOffTheFirstPageLeadsHereAndTheConversationIsHeldToItsEnd() {
        try (var bare = browser.withoutScripts()) {
            page = watched(bare);
            visit("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The plain page"))
                    .click();
            press("Begin", "Yes, a clot was found");
            say("new one, in my calf");
            press("No, not severe", "No, I can be up", "Yes, I have cancer", "No, not too risky");
            assertThat(text("serial imaging tests is usually appropriate")).isVisible();
            assertEquals(service().address() + "/plain", page.url());
        }
    }

    @Test
    void axeFindsNothingInAnyOfItsStates() {
        visit("/plain");
        Axe.findsNothing(page, "plain start");
        press("Begin");
        say("i cant breathe");
        Axe.findsNothing(page, "plain alarm");
        press("Go on with the chat");
        Axe.findsNothing(page, "plain question");
        press("No clot now", "Yes, high risk", "I don't know");
        assertThat(page.locator("#disclaimer")).isVisible();
        Axe.findsNothing(page, "plain result");
        visit("/plain/article");
        Axe.findsNothing(page, "plain article");
        visit("/plain/summary");
        Axe.findsNothing(page, "summary");
    }
}
