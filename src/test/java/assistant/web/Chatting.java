package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.BeforeEach;

/** A test of the chat on its own page, which has begun. */
abstract class Chatting extends Browsing {
    @BeforeEach
    void begin() {
        visit("/");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    void type(String text) {
        page.getByLabel("Or type in your own words").fill(text);
        button("Send").click();
    }

    void toTheResult() {
        press("Yes, a clot was found", "New (acute)", "Higher up, or in a lung");
        press("No, not too risky");
        assertThat(page.locator(".disclaimer")).isVisible();
    }

    Locator said() {
        return page.locator("li.patient");
    }

    Locator answers() {
        return page.locator("li.assistant");
    }

    /** The conversation as the page keeps it. */
    Service.Held held() {
        String kept = kept();
        return new Service.Held(
                kept.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"),
                kept.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"),
                null);
    }

    /** What a reload would find. */
    String kept() {
        return (String) page.evaluate("() => Object.values(sessionStorage)[0]");
    }
}
