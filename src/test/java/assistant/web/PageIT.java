package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The page, in a real browser, on a screen as small as a phone's. */
class PageIT extends Chatting {
    private static final List<String> HOSTILE =
            List.of(
                    "<script>document.body.innerHTML='x'</script>",
                    "<svg onload=alert(1)><animate onbegin=alert(1)>",
                    "<img src=x onerror=alert(1)><b>hi</b>",
                    "\u202e\u2066evil\u2069 right to left",
                    "x".repeat(2000),
                    "\u0301".repeat(500) + "zalgo",
                    "{{constructor.constructor('alert(1)')()}} ${7*7}",
                    "</textarea><iframe src=javascript:alert(1)>");

    private static final String FOCUSED =
            "() => document.querySelector('vte-chat').shadowRoot.activeElement?.className ?? ''";

    @Test
    void aWholeConversationGoesToItsResultByButtonsAndWords() {
        press("Yes, a clot was found", "New (acute)");
        type("its in my thigh");
        press("No, not too risky");
        assertThat(page.locator(".disclaimer blockquote p")).hasCount(13);
        assertThat(page.locator(".option")).hasCount(2);
        assertThat(page.locator(".option .chip").first()).hasText("usually treated with");
        for (String sentence : List.of("S4", "S5")) {
            assertThat(page.locator(".result blockquote p", having(quotation(sentence))))
                    .isVisible();
        }
    }

    /** Of the paragraphs in sight, those whose last character stands left of the one before it. */
    private static final String TURNED =
            """
            () => [...document.querySelector('vte-chat').shadowRoot.querySelectorAll('p, legend')]
              .filter(one => one.checkVisibility())
              .map(one => [one, document.createTreeWalker(one, NodeFilter.SHOW_TEXT)])
              .map(([one, texts]) => { let last; while (texts.nextNode()) last = texts.currentNode; return [one, last]; })
              .filter(([, last]) => last && last.data.trim().length > 2)
              .filter(([, last]) => {
                const at = last.data.trimEnd().length;
                const place = (from) => {
                  const range = document.createRange();
                  range.setStart(last, from);
                  range.setEnd(last, from + 1);
                  return range.getBoundingClientRect();
                };
                const [before, end] = [place(at - 2), place(at - 1)];
                return before.top === end.top && end.left < before.left;
              })
              .map(([one]) => one.textContent)
            """;

    @Test
    void fromRightToLeftAQuotationStillEndsWithItsFullStop() {
        page.evaluate("() => { document.documentElement.dir = 'rtl'; }");
        press("Yes, a clot was found", "New (acute)", "Only in the calf");
        type("what is a filter?");
        assertThat(page.locator(".quote").first()).isVisible();
        assertEquals(List.of(), page.evaluate(TURNED));
    }

    private static String quotation(String sentence) {
        return Vte.dialog().source().quote(sentence).text();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void aSentenceThatCarriesSeveralOptionsIsQuotedOnceAndEachKeepsItsRatingAndReasons() {
        press("No clot now", "Yes, high risk", "No, not too risky");
        assertThat(page.locator(".disclaimer")).isVisible();
        assertThat(page.locator(".chip")).hasCount(4);
        assertThat(page.locator(".because")).hasCount(4);
        for (String sentence : List.of("S14", "S15")) {
            assertThat(page.locator(".result blockquote p", having(quotation(sentence))))
                    .hasCount(1);
            assertThat(page.locator(".again", having(sentence))).hasCount(1);
        }
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
            int turns = answers().count();
            page.keyboard().press("Enter");
            assertThat(answers()).hasCount(turns + 1);
        }
    }

    @Test
    void touchAloneCarriesTheConversationToItsResult() {
        try (var touch = browser.touch()) {
            page = watched(touch);
            visit("/");
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
    void theAnswersToPressAreAGroupNamedByItsQuestion() {
        press("Yes, a clot was found");
        var named =
                new Page.GetByRoleOptions()
                        .setName("Is the clot new, or has it been there a long time?");
        assertThat(page.getByRole(AriaRole.GROUP, named)).isVisible();
    }

    @Test
    void anAlarmIsACardWithTheNumberToCallAndGoesOnWhenAsked() {
        type("i cant breathe");
        assertThat(page.getByRole(AriaRole.ALERT).locator(".call")).hasAttribute("href", "tel:911");
        assertThat(page.locator(".choice")).hasCount(0);
        press("Go on with the chat");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @Test
    void anAlarmCanBePutAwayAndStaysInTheHistory() {
        type("i cant breathe");
        page.locator(".interruption .link").click();
        assertThat(page.locator(".interruption .alarm")).hasCount(0);
        assertThat(page.locator(".log .alarm")).hasCount(1);
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @Test
    void anAnswerCanBeChangedAfterTheResultAndTheChangeIsSaid() {
        toTheResult();
        page.locator(".rows button").last().click();
        press("Yes, too risky for me");
        assertThat(text("Because you now say this:")).isVisible();
        assertThat(text("This no longer applies:")).isVisible();
    }

    @Test
    void aResultCanBeSavedAndItsAnswersChangedWhereTheyMatter() {
        toTheResult();
        assertThat(page.locator(".because li").first())
                .containsText("A clot in a leg or lung now: Yes, a clot was found");
        var saved = page.waitForDownload(() -> press("Save as PDF"));
        assertEquals("blood-clots.pdf", saved.suggestedFilename());
        var text = page.waitForDownload(() -> press("Save as text"));
        assertEquals("blood-clots.txt", text.suggestedFilename());
    }

    @Test
    void theWholeArticleAndTheDisclaimerCanBeReadAtAnyTime() {
        press("Read the article");
        assertThat(page.locator("dialog .part-S p")).hasCount(15);
        press("Close", "Disclaimer");
        assertThat(page.locator("dialog .part-D p")).hasCount(10);
    }

    @Test
    void whoErasesIsAskedOnceAndTheChatIsForgotten() {
        press("Yes, a clot was found");
        var held = held();
        press("Delete my data", "Keep it as it is");
        assertThat(button("New (acute)")).isVisible();
        assertEquals(200, service().get(held).statusCode());
        press("Delete my data", "Yes, erase it");
        assertThat(text("All that you told me here is erased.")).isVisible();
        assertEquals(404, service().get(held).statusCode());
        assertEquals("{\"key\":null,\"waiting\":[]}", kept());
        assertThat(said()).hasCount(0);
        assertThat(button("Start a new chat")).isFocused();
        press("Start a new chat");
        assertThat(button("Yes, a clot was found")).isVisible();
        assertThat(answers()).hasCount(1);
    }

    @Test
    void whatIsAskedOutOfTurnStandsWhenAnAnswerComesMeanwhile() {
        var onTheirWay = new ArrayList<Route>();
        page.route("**/messages", onTheirWay::add);
        press("Yes, a clot was found", "Delete my data");
        page.waitForCondition(() -> !onTheirWay.isEmpty());
        onTheirWay.forEach(Route::resume);
        assertThat(text("Is the clot new")).isVisible();
        assertThat(button("Yes, erase it")).isVisible();
        press("Keep it as it is");
        assertThat(button("New (acute)")).isVisible();
        assertThat(button("Yes, erase it")).hasCount(0);
    }

    @Test
    void whoTypesThatAllBeErasedIsForgottenByThePageToo() {
        type("delete my data");
        assertThat(text("Do you want me to erase all")).isVisible();
        type("yes");
        assertThat(text("is erased. Goodbye.")).isVisible();
        assertEquals("{\"key\":null,\"waiting\":[]}", kept());
        assertThat(said()).hasCount(0);
        assertThat(button("Start a new chat")).isVisible();
    }

    @Test
    void hostileTextAddsNoElementAndBreaksNoLayout() {
        page.setViewportSize(320, 640);
        for (String text : HOSTILE) {
            int turns = said().count();
            type(text);
            assertThat(said()).hasCount(turns + 1);
            assertThat(page.locator("[data-message]")).hasCount(0);
        }
        assertEquals(0, page.locator(":is(script, svg, iframe, img, b):visible").count());
        assertThat(said().locator(".who + p")).hasText(HOSTILE.toArray(String[]::new));
        assertTrue(width() <= 320, () -> "the page is " + width() + " px wide");
    }

    @Test
    void nothingIsCutOffOnANarrowScreenAndNoTargetIsSmall() {
        page.setViewportSize(320, 640);
        toTheResult();
        assertTrue(width() <= 320, () -> "the page is " + width() + " px wide");
        for (Locator one : page.locator("button:visible, summary:visible").all()) {
            assertTrue(one.boundingBox().height >= 48, one.innerText());
        }
    }

    @Test
    void textSpacingAndZoomLoseNothing() {
        page.setViewportSize(320, 256);
        page.evaluate(
                "() => Object.assign(document.querySelector('vte-chat').style, {lineHeight: 1.5,"
                        + " letterSpacing: '.12em', wordSpacing: '.16em'})");
        toTheResult();
        assertTrue(width() <= 320, () -> "the page is " + width() + " px wide");
    }
}
