package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The screen in a waiting room. */
class KioskIT {
    private static Service service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void open() {
        context = browser.context(1080, 1920);
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("ERR_")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.onRequest(requests::add);
    }

    @AfterEach
    void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    private void begin(String query) {
        page.navigate(service.address() + "/kiosk" + query);
        button("Touch to start").click();
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false))
                .first();
    }

    private void toTheResult() {
        button("Yes, a clot was found").click();
        button("New (acute)").click();
        button("Higher up, or in a lung").click();
        button("No, not too risky").click();
        assertThat(page.locator(".disclaimer")).isVisible();
    }

    private Service.Held held() {
        Request sent =
                requests.stream().filter(one -> one.url().endsWith("/messages")).toList().getLast();
        String id = sent.url().replaceAll(".*/conversations/([^/]+)/.*", "$1");
        String token = sent.allHeaders().get("authorization").substring("Bearer ".length());
        return new Service.Held(id, token, null);
    }

    private void picture(String name) {
        Path folder = Path.of(System.getProperty("project.build.directory"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
    }

    @Test
    void oneQuestionIsAskedAtATimeWithLargeWordsAndTargets() {
        begin("");
        picture("kiosk.png");
        for (Locator one : page.locator("button:visible, summary:visible").all()) {
            assertTrue(one.boundingBox().height >= 80, one.innerText());
        }
        assertThat(page.locator(".choice").first()).hasCSS("font-size", "28px");
        button("Bigger text").click();
        assertThat(page.locator(".choice").first()).hasCSS("font-size", "40px");
        toTheResult();
        assertThat(page.locator("section.result")).hasCount(2);
        assertThat(page.getByText("You may take a photo of this page.")).isVisible();
        picture("kiosk-result.png");
    }

    @Test
    void whoIsFinishedLeavesNothingBehind() {
        begin("");
        toTheResult();
        var held = held();
        assertEquals(200, service.get(held).statusCode());
        button("I am finished").click();
        assertThat(button("Touch to start")).isVisible();
        assertEquals(404, service.get(held).statusCode());
        assertEquals(0, page.evaluate("() => sessionStorage.length + localStorage.length"));
        page.goBack();
        page.navigate(service.address() + "/kiosk");
        page.goBack();
        assertThat(page.locator(".choice")).hasCount(0);
        assertEquals("", page.evaluate("() => document.querySelector('textarea')?.value ?? ''"));
    }

    @Test
    void whoeverGoesAwayIsAskedThenWiped() {
        begin("?idle=1&warn=2");
        button("Yes, a clot was found").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        var held = held();
        assertThat(button("Touch to start")).isVisible();
        assertEquals(404, service.get(held).statusCode());
    }

    @Test
    void anyTouchGoesOnAndTellsTheServerAsOftenAsItTakes() {
        begin("?idle=0.4&warn=30");
        for (int i = 0; i < 10; i++) {
            assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
            page.mouse().click(5, 5);
            assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        }
        assertThat(button("Yes, a clot was found")).isVisible();
        long told =
                requests.stream()
                        .filter(one -> one.method().equals("GET"))
                        .filter(one -> one.url().contains("/api/conversations/"))
                        .count();
        assertEquals(10, told);
    }

    @Test
    void ownWordsAreTypedOnTheScreen() {
        begin("");
        button("Type it").click();
        for (String key : "they found one in my calf".split("")) {
            page.locator(key.equals(" ") ? ".space" : ".key:text-is('" + key + "')").click();
        }
        page.locator(".keyboard .send").click();
        assertThat(button("New (acute)")).isVisible();
    }

    @Test
    void anEmergencySaysToTellStaff() {
        begin("");
        button("Type it").click();
        page.locator("#typed").fill("i cant breathe");
        page.locator(".keyboard .send").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tell a member of staff now.");
        picture("kiosk-alarm.png");
    }

    @Test
    void whenTheServerIsAwayStaffAreCalledAndItRecoversByItself() {
        page.navigate(service.address() + "/kiosk");
        page.route("**/api/**", route -> route.abort());
        button("Touch to start").click();
        assertThat(page.getByText("This screen is not working right now.")).isVisible();
        page.unroute("**/api/**");
        page.waitForTimeout(5_500);
        assertThat(button("Touch to start")).isVisible();
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
        page.navigate(service.address() + "/kiosk?idle=3600");
        Axe.findsNothing(page, "kiosk attract");
        button("Touch to start").click();
        assertThat(button("Yes, a clot was found")).isVisible();
        Axe.findsNothing(page, "kiosk question");
        button("Type it").click();
        Axe.findsNothing(page, "kiosk keys");
        button("Put the keys away").click();
        toTheResult();
        Axe.findsNothing(page, "kiosk result");
        begin("?idle=1&warn=3600");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        Axe.findsNothing(page, "kiosk warning");
    }
}
