package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The description of the API as a page, in a real browser. */
class DocsIT extends Browsing {
    @Test
    void theDocsAreShownUnderOurPolicyAndAskNobodyElse() {
        visit("/docs");
        assertThat(text("Takes one message")).isVisible();
    }
}
