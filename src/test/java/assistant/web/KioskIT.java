package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/** The screen in a waiting room. Its clock is the test's. */
class KioskIT extends Browsing {
    private static final int IDLE_MS = 90_000;
    private static final int WARN_MS = 60_000;

    @Override
    BrowserContext context() {
        return browser.context(1080, 1920);
    }

    private void begin(String query) {
        page.clock().install();
        visit("/kiosk" + query);
        press("Touch to start", "Go on");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    private void toTheResult() {
        press("Yes, a clot was found", "New (acute)", "Higher up, or in a lung");
        press("No, not too risky");
        assertThat(page.locator(".disclaimer")).isVisible();
    }

    private void say(String text) {
        press("Type it");
        page.locator("#typed").fill(text);
        page.locator(".keyboard .send").click();
    }

    private Locator warning() {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private Service.Held held() {
        Request sent =
                requests.stream().filter(one -> one.url().endsWith("/messages")).toList().getLast();
        String id = sent.url().replaceAll(".*/conversations/([^/]+)/.*", "$1");
        String token = sent.allHeaders().get("authorization").substring("Bearer ".length());
        return new Service.Held(id, token, null);
    }

    /** Lets the page's time pass until something is so. */
    private void until(Runnable holds) {
        for (int seconds = 0; ; seconds++) {
            page.clock().runFor(1_000);
            try {
                holds.run();
                return;
            } catch (AssertionError notYet) {
                if (seconds > WARN_MS / 1_000) {
                    throw notYet;
                }
            }
        }
    }

    private void untilSeen(Locator sought) {
        until(() -> assertTrue(sought.isVisible(), sought::toString));
    }

    @Test
    void oneQuestionIsAskedAtATimeWithLargeWordsAndTargets() {
        begin("");
        for (Locator one : page.locator("button:visible, summary:visible").all()) {
            assertTrue(one.boundingBox().height >= 80, one.innerText());
        }
        assertThat(page.locator(".choice").first()).hasCSS("font-size", "28px");
        press("Bigger text");
        assertThat(page.locator(".choice").first()).hasCSS("font-size", "40px");
        toTheResult();
        assertThat(page.locator(".option")).hasCount(2);
        assertThat(text("You may take a photo of this page.")).isVisible();
    }

    @Test
    void whoIsFinishedLeavesNothingBehind() {
        begin("");
        toTheResult();
        var held = held();
        assertEquals(200, service().get(held).statusCode());
        press("I am finished");
        assertThat(button("Touch to start")).isVisible();
        assertEquals(404, service().get(held).statusCode());
        assertEquals(0, page.evaluate("() => sessionStorage.length + localStorage.length"));
        page.goBack();
        visit("/kiosk");
        page.goBack();
        assertThat(page.locator(".choice")).hasCount(0);
        assertEquals("", page.evaluate("() => document.querySelector('textarea')?.value ?? ''"));
    }

    @Test
    void whoeverGoesAwayIsAskedThenWiped() {
        begin("");
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
        page.clock().fastForward(IDLE_MS - 1_000);
        assertThat(warning()).hasCount(0);
        page.clock().fastForward(2_000);
        assertThat(warning()).isVisible();
        var held = held();
        page.clock().fastForward(WARN_MS + 1_000);
        assertThat(button("Touch to start")).isVisible();
        assertEquals(404, service().get(held).statusCode());
    }

    @Test
    void anyTouchGoesOnAndTellsTheServerAsOftenAsItTakes() {
        begin("");
        for (int times = 1; times <= 12; times++) {
            page.clock().fastForward(IDLE_MS + 1_000);
            assertThat(warning()).isVisible();
            page.mouse().click(5, 5);
            assertThat(warning()).hasCount(0);
        }
        assertThat(button("Yes, a clot was found")).isVisible();
        long told =
                requests.stream()
                        .filter(one -> one.method().equals("GET"))
                        .filter(one -> one.url().contains("/api/conversations/"))
                        .count();
        assertEquals(12, told);
    }

    @Test
    void ownWordsAreTypedOnTheScreen() {
        begin("");
        press("Type it");
        for (String key : "they found one in my calf".split("")) {
            page.locator(key.equals(" ") ? ".space" : ".key:text-is('" + key + "')").click();
        }
        page.locator(".keyboard .send").click();
        assertThat(button("New (acute)")).isVisible();
    }

    @Test
    void anEmergencySaysToTellStaff() {
        begin("");
        say("i cant breathe");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tell a member of staff now.");
    }

    @Test
    void whatIsTypedWhileTheServerIsAwayIsKeptInSightAndTakenOnceWhenItIsBack() {
        begin("");
        page.route("**/messages", Route::abort);
        say("they found one in my calf");
        untilSeen(text("This screen is not working right now."));
        assertThat(text("they found one in my calf")).isVisible();
        assertThat(button("I am finished")).isVisible();
        page.clock().runFor(30_000);
        page.unroute("**/messages");
        untilSeen(button("New (acute)"));
        String transcript = service().get(held()).body();
        assertEquals(2, transcript.split("they found one in my calf", -1).length, transcript);
    }

    @Test
    void whatCannotBeTakenIsGivenBackToBeMended() {
        begin("");
        page.route(
                "**/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));
        say("they found one in my calf");
        assertThat(page.locator("#typed")).hasValue("they found one in my calf");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("too long");
    }

    @Test
    void whoLeavesWhileTheServerIsAwayIsWipedOnceItIsBack() {
        begin("");
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
        var held = held();
        page.route("**/api/**", Route::abort);
        press("I am finished");
        untilSeen(text("Please ask a member of staff."));
        assertThat(page.getByText("New (acute)")).hasCount(0);
        page.unroute("**/api/**");
        untilSeen(button("Touch to start"));
        assertEquals(404, service().get(held).statusCode());
    }

    @Test
    void whenTheServerIsAwayStaffAreCalledAndItRecoversByItself() {
        page.clock().install();
        visit("/kiosk");
        page.route("**/api/**", Route::abort);
        press("Touch to start");
        assertThat(text("This screen is not working right now.")).isVisible();
        page.unroute("**/api/**");
        untilSeen(button("Touch to start"));
    }

    @Test
    void itPrintsOnlyWhereThereIsAPrinter() {
        begin("?print=1");
        toTheResult();
        assertThat(button("Print it")).isVisible();
        assertThat(page.getByText("You may take a photo")).hasCount(0);
    }

    @Test
    void axeFindsNothingOnAnyScreen() {
        visit("/kiosk?idle=3600");
        Axe.findsNothing(page, "kiosk attract");
        press("Touch to start");
        assertThat(text("Call 911 now for any of these.")).isVisible();
        Axe.findsNothing(page, "kiosk welcome");
        press("Go on");
        assertThat(button("Yes, a clot was found")).isVisible();
        Axe.findsNothing(page, "kiosk question");
        press("Type it");
        Axe.findsNothing(page, "kiosk keys");
        press("Put the keys away");
        toTheResult();
        Axe.findsNothing(page, "kiosk result");
        say("i cant breathe");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        Axe.findsNothing(page, "kiosk alarm");
        begin("");
        page.clock().fastForward(IDLE_MS + 1_000);
        assertThat(warning()).isVisible();
        Axe.findsNothing(page, "kiosk warning");
        press("I am still here");
        page.route("**/messages", Route::abort);
        press("Yes, a clot was found");
        untilSeen(text("This screen is not working right now."));
        Axe.findsNothing(page, "kiosk late");
    }
}
