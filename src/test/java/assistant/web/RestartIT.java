package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A chat that outlives its server: stopped, and started again on the same data and port. */
class RestartIT extends Chatting {
    @TempDir private static Path data;

    private Service service;

    @Override
    Service service() {
        return service;
    }

    @BeforeEach
    @Override
    void begin() {
        service = Service.keeping(data, 0);
        super.begin();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void restart() {
        service = Service.keeping(data, service.port());
    }

    @Test
    void itGoesOnAfterARestartInTheSamePageAndAfterAReload() {
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
        service.close();
        restart();
        press("New (acute)");
        assertThat(button("Higher up, or in a lung")).isVisible();
        service.close();
        restart();
        page.reload();
        assertThat(said()).hasCount(2);
        press("Higher up, or in a lung", "No, not too risky");
        assertThat(page.locator(".disclaimer")).isVisible();
    }

    @Test
    void whatIsSaidWhileItIsDownIsTakenOnceItIsUp() {
        service.close();
        type("they found one in my calf");
        assertThat(page.locator(".trouble")).containsText("I will try again soon");
        restart();
        assertThat(button("New (acute)")).isVisible();
        String transcript = service.get(held()).body();
        assertEquals(2, transcript.split("they found one in my calf", -1).length, transcript);
    }
}
