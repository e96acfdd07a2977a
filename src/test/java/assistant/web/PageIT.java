package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page, in a real browser, on a screen as small as a phone's. */
class PageIT {
    private static Service service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
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
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.onRequest(
                request -> {
                    if (!request.url().startsWith(service.address())) {
                        strangers.add(request.url());
                    }
                });
        page.navigate(service.address() + "/");
        assertThat(choice("Yes, a clot was found")).isVisible();
    }

    @AfterEach
    void close() {
        context.close();
        assertEquals(List.of(), strangers, "something is loaded from elsewhere");
    }

    private Locator choice(String label) {
        return button(label).last();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void type(String text) {
        page.getByLabel("Or type in your own words").fill(text);
        button("Send").click();
    }

    private void toTheResult() {
        choice("Yes, a clot was found").click();
        choice("New (acute)").click();
        type("its in my thigh");
        choice("No, not too risky").click();
        assertThat(page.getByText("Here is the article's own disclaimer")).isVisible();
    }

    @Test
    void aWholeConversationGoesToItsResultByButtonsAndWords() {
        button("Yes, a clot was found").last().scrollIntoViewIfNeeded();
        picture("question.png");
        toTheResult();
        assertThat(page.locator(".result")).hasCount(2);
        assertThat(page.locator(".result .chip").first()).hasText("usually treated with");
        for (String sentence : List.of("S4", "S5")) {
            String text = Vte.dialog().source().quote(sentence).text();
            assertThat(page.locator(".result blockquote p", having(text))).isVisible();
        }
        assertThat(page.locator(".disclaimer blockquote p")).hasCount(13);
        assertEquals(List.of(), complaints);
        page.locator(".result").first().scrollIntoViewIfNeeded();
        page.waitForTimeout(600);
        picture("result.png");
        page.setViewportSize(1280, 900);
        picture("desktop.png");
    }

    /** For people to look at. */
    private void picture(String name) {
        Path folder = Path.of(System.getProperty("project.build.directory"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void theKeyboardAloneCarriesTheConversation() {
        for (int presses = 0; presses < 4; presses++) {
            int tabs = 0;
            String focused = "";
            while (!focused.startsWith("choice")) {
                page.keyboard().press("Tab");
                focused = (String) page.evaluate(FOCUSED);
                assertTrue(++tabs < 20, "no choice can be reached");
            }
            assertTrue(presses == 0 || tabs <= 3, "a choice is " + tabs + " tab stops away");
            int turns = page.locator("li.assistant").count();
            page.keyboard().press("Enter");
            assertThat(page.locator("li.assistant")).hasCount(turns + 1);
        }
        assertEquals(List.of(), complaints);
    }

    private static final String FOCUSED =
            "() => document.querySelector('vte-chat').shadowRoot.activeElement?.className ?? ''";

    @Test
    void anAlarmIsACardWithTheNumberToCallAndGoesOnWhenAsked() {
        type("i cant breathe");
        assertThat(page.getByRole(AriaRole.ALERT).locator(".call")).hasAttribute("href", "tel:911");
        assertThat(page.locator(".choice")).hasCount(0);
        button("Go on with the chat").click();
        assertThat(choice("Yes, a clot was found")).isVisible();
    }

    @Test
    void anAnswerCanBeChangedAfterTheResultAndTheChangeIsSaid() {
        toTheResult();
        page.locator(".rows button").last().click();
        choice("Yes, too risky for me").click();
        assertThat(page.getByText("Because you now say this:")).isVisible();
        assertThat(page.getByText("This no longer applies:")).isVisible();
    }

    @Test
    void aReloadGoesOnWhereItWas() {
        choice("Yes, a clot was found").click();
        assertThat(choice("New (acute)")).isVisible();
        page.reload();
        assertThat(choice("New (acute)")).isVisible();
        assertThat(page.locator("li.patient")).hasCount(1);
        assertEquals(service.address() + "/", page.url());
    }

    @Test
    void whatIsSentOfflineIsKeptAndSentOnceWhenTheNetIsBack() {
        context.setOffline(true);
        choice("Yes, a clot was found").click();
        assertThat(page.getByText("You are offline.")).isVisible();
        context.setOffline(false);
        assertThat(choice("New (acute)")).isVisible();
        assertThat(page.locator("li.patient")).hasCount(1);
    }

    @Test
    void aChatThatIsGoneSaysSoAndKeepsWhatWasTyped() {
        String key = (String) page.evaluate("() => Object.values(sessionStorage)[0]");
        String id = key.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        String token = key.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        service.delete(new Service.Held(id, token, null));
        type("they found one");
        assertThat(page.getByText("This chat has ended")).isVisible();
        assertThat(page.getByLabel("Or type in your own words")).hasValue("they found one");
        button("Start a new chat").click();
        assertThat(choice("Yes, a clot was found")).isVisible();
    }

    @Test
    void theWholeArticleAndTheDisclaimerCanBeReadAtAnyTime() {
        button("Read the article").click();
        assertThat(page.locator("dialog .part-S p")).hasCount(15);
        button("Close").click();
        button("Disclaimer").click();
        assertThat(page.locator("dialog .part-D p")).hasCount(10);
    }

    @Test
    void whatAPatientTypesIsNeverMarkup() {
        type("<img src=x onerror=alert(1)><b>hi</b>");
        assertThat(page.locator("li.patient p").last())
                .hasText("<img src=x onerror=alert(1)><b>hi</b>");
        assertEquals(0, page.locator("li.patient b").count());
        assertEquals(List.of(), complaints);
    }

    @Test
    void nothingIsCutOffOnANarrowScreenAndNoTargetIsSmall() {
        page.setViewportSize(320, 640);
        toTheResult();
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertTrue(wide <= 320, "the page is " + wide + " px wide");
        for (Locator one : page.locator("button, summary").all()) {
            if (one.isVisible()) {
                assertTrue(one.boundingBox().height >= 48, one.innerText());
            }
        }
    }
}
