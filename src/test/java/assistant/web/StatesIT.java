package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat in every state that a patient may see it in. */
@Execution(ExecutionMode.CONCURRENT)
class StatesIT extends Chatting {
    private String direction = "";

    private void look(String state) {
        Axe.findsNothing(page, direction + " " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void axeFindsNothingInAnyState(String way) {
        direction = way;
        page.evaluate("dir => { document.documentElement.dir = dir; }", direction);
        look("start");
        alarms();
        questions();
        look("result");
        page.locator(".rows button").first().click();
        look("changing an answer");
        press("Disclaimer");
        assertThat(page.locator("dialog .part-D p")).hasCount(10);
        look("disclaimer");
        press("Close", "Delete my data");
        look("before erasing");
        press("Yes, erase it");
        assertThat(button("Start a new chat")).isVisible();
        look("erased");
    }

    private void alarms() {
        type("i want to kill myself");
        assertThat(page.locator(".interruption .alarm")).isVisible();
        look("self-harm alarm");
        type("i cant breathe");
        assertThat(page.locator(".interruption .call")).isVisible();
        look("alarm");
        press("Go on with the chat");
        assertThat(button("Yes, a clot was found")).isVisible();
        type("what is a filter?");
        assertThat(page.locator(".quote").first()).isVisible();
        look("what was asked, after an alarm");
    }

    private void questions() {
        press("Yes, a clot was found");
        assertThat(button("Both, new and old")).isVisible();
        page.getByText("Why I ask this").click();
        look("question with hints and why");
        context.setOffline(true);
        press("Both, new and old");
        assertThat(text("You are offline.")).isVisible();
        look("offline");
        context.setOffline(false);
        press("Only in the calf");
        assertThat(button("Yes, severe pain")).isVisible();
        look("question of yes and no");
        page.route("**/messages", route -> route.fulfill(status(503)));
        press("I don't know");
        assertThat(page.locator(".trouble")).containsText("call 911 now");
        look("error");
        page.unroute("**/messages");
        press("No, I can be up", "No cancer now", "Yes, a doctor said so", "No, not too risky");
        assertThat(page.locator(".disclaimer")).isVisible();
    }

    private static Route.FulfillOptions status(int status) {
        return new Route.FulfillOptions().setStatus(status);
    }
}
