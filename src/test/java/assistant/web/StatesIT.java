package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chat in every state that a patient may see it in. */
class StatesIT {
    private static final List<String> HOSTILE =
            List.of(
                    "<script>document.body.innerHTML='x'</script>",
                    "<svg onload=alert(1)><animate onbegin=alert(1)>",
                    "\u202e\u2066evil\u2069 right to left",
                    "x".repeat(2000),
                    "\u0301".repeat(500) + "zalgo",
                    "{{constructor.constructor('alert(1)')()}} ${7*7}",
                    "</textarea><iframe src=javascript:alert(1)>");

    private static Service service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
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
        context = browser.context(390, 844);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(service.address() + "/");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @AfterEach
    void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).last();
    }

    private void type(String text) {
        page.getByLabel("Or type in your own words").fill(text);
        button("Send").click();
    }

    private void turn(String direction) {
        page.evaluate("dir => { document.documentElement.dir = dir; }", direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void axeFindsNothingInAnyState(String direction) {
        turn(direction);
        Axe.findsNothing(page, direction + " start");
        type("i cant breathe");
        assertThat(page.locator(".alarm")).isVisible();
        Axe.findsNothing(page, direction + " alarm");
        button("Go on with the chat").click();
        button("Yes, a clot was found").click();
        assertThat(button("New (acute)")).isVisible();
        Axe.findsNothing(page, direction + " question with an alarm before it");
        context.setOffline(true);
        button("New (acute)").click();
        assertThat(page.getByText("You are offline.")).isVisible();
        Axe.findsNothing(page, direction + " offline");
        context.setOffline(false);
        button("Higher up, or in a lung").click();
        button("I don't know").click();
        assertThat(page.locator(".disclaimer")).isVisible();
        Axe.findsNothing(page, direction + " result");
        page.locator(".rows button").first().click();
        Axe.findsNothing(page, direction + " changing an answer");
        button("Disclaimer").click();
        assertThat(page.locator("dialog .part-D p")).hasCount(10);
        Axe.findsNothing(page, direction + " disclaimer");
    }

    private static final String LISTEN =
            """
            () => {
              const log = document.querySelector("vte-chat").shadowRoot.querySelector("[role=log]");
              window.told = [];
              new MutationObserver((changes) => {
                if (log.getAttribute("aria-live") === "off") return;
                for (const change of changes)
                  for (const node of change.addedNodes)
                    if (node.nodeType === 1 && node.localName === "li") told.push(node.textContent);
              }).observe(log, { childList: true, subtree: true });
            }\
            """;

    @Test
    void eachMessageIsAnnouncedOnceAndHistoryIsNot() {
        page.evaluate(LISTEN);
        button("Yes, a clot was found").click();
        assertThat(button("New (acute)")).isVisible();
        type("i cant breathe");
        assertThat(page.locator(".interruption .alarm")).isVisible();
        button("Go on with the chat").click();
        assertThat(button("New (acute)")).isVisible();
        var told = (List<?>) page.evaluate("() => window.told");
        assertEquals(told.size(), told.stream().distinct().count() + 0L, told::toString);
        assertTrue(told.stream().noneMatch(one -> String.valueOf(one).contains("Call 911")));
        page.addInitScript(
                "addEventListener('DOMContentLoaded', () => setTimeout(%s, 0))"
                        .formatted("(" + LISTEN + ")"));
        page.reload();
        assertThat(button("New (acute)")).isVisible();
        page.waitForTimeout(200);
        assertEquals(List.of(), page.evaluate("() => window.told ?? []"));
    }

    @Test
    void anAlarmCanBePutAwayAndStaysInTheHistory() {
        type("i cant breathe");
        assertThat(page.locator(".interruption .call")).hasAttribute("href", "tel:911");
        page.locator(".interruption .link").click();
        assertThat(page.locator(".interruption .alarm")).hasCount(0);
        assertThat(page.locator(".log .alarm")).hasCount(1);
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @Test
    void hostileTextAddsNoElementAndBreaksNoLayout() {
        page.setViewportSize(320, 640);
        for (String text : HOSTILE) {
            int turns = page.locator("li.patient").count();
            type(text);
            assertThat(page.locator("li.patient")).hasCount(turns + 1);
            assertThat(page.locator("li.patient [data-message]")).hasCount(0);
        }
        assertThat(page.locator("li.patient").last()).not().hasAttribute("data-message", "");
        assertEquals(0, page.locator("vte-chat script, vte-chat svg, vte-chat iframe").count());
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertTrue(wide <= 320, "the page is " + wide + " px wide");
    }

    @Test
    void aResultCanBeSavedAndItsAnswersChangedWhereTheyMatter() {
        button("Yes, a clot was found").click();
        button("New (acute)").click();
        button("Higher up, or in a lung").click();
        button("No, not too risky").click();
        assertThat(page.locator(".disclaimer")).isVisible();
        assertThat(page.locator(".because li").first())
                .containsText("A clot in a leg or lung now: Yes, a clot was found");
        var saved = page.waitForDownload(() -> button("Save as PDF").click());
        assertEquals("blood-clots.pdf", saved.suggestedFilename());
        var text = page.waitForDownload(() -> button("Save as text").click());
        assertEquals("blood-clots.txt", text.suggestedFilename());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatTheServerCannotTakeYetIsKeptAndTakenOnceLater(int status) {
        int[] refused = {0};
        page.route(
                "**/messages",
                route -> {
                    if (refused[0]++ > 0) {
                        route.resume();
                        return;
                    }
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(status)
                                    .setHeaders(Map.of("Retry-After", "2")));
                });
        type("they found one in my calf");
        assertThat(page.locator(".trouble")).containsText("call 911 now");
        assertEquals(
                1,
                page.evaluate("() => JSON.parse(Object.values(sessionStorage)[0]).waiting.length"));
        assertThat(button("New (acute)")).isVisible();
        assertThat(page.locator("li.patient")).hasCount(1);
        assertThat(page.locator(".trouble")).isEmpty();
        assertEquals(2, refused[0]);
        assertEquals(
                "[\"key\",\"waiting\"] 0",
                page.evaluate(
                        "() => { const kept = JSON.parse(Object.values(sessionStorage)[0]);"
                                + " return JSON.stringify(Object.keys(kept)) + ' ' +"
                                + " kept.waiting.length; }"));
    }

    @Test
    void touchAloneCarriesTheConversationToItsResult() {
        try (var touch = browser.touch()) {
            page = touch.newPage();
            page.navigate(service.address() + "/");
            for (String label :
                    List.of(
                            "Yes, a clot was found",
                            "New (acute)",
                            "Higher up, or in a lung",
                            "No, not too risky")) {
                button(label).tap();
            }
            assertThat(page.locator(".disclaimer")).isVisible();
            page.locator(".because button").first().tap();
            button("Keep it as it is").tap();
        }
    }

    @Test
    void textSpacingAndZoomLoseNothing() {
        page.setViewportSize(320, 256);
        page.evaluate(
                "() => Object.assign(document.querySelector('vte-chat').style, {lineHeight: 1.5,"
                        + " letterSpacing: '.12em', wordSpacing: '.16em'})");
        button("Yes, a clot was found").click();
        assertThat(button("New (acute)")).isVisible();
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertTrue(wide <= 320, "the page is " + wide + " px wide");
    }
}
