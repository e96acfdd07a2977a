package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The chat after a reload, offline, and while its server is busy, gone or refuses. */
class TroubleIT extends Chatting {
    private static final String COUNT_ALERTS =
            """
            () => {
              const place = document.querySelector("vte-chat").shadowRoot.querySelector(".trouble");
              window.alerts = 0;
              new MutationObserver((all) =>
                  all.forEach((one) => (window.alerts += one.addedNodes.length)))
                .observe(place, { childList: true });
            }
            """;

    /** Hears what a screen reader would, from before the chat is there. */
    private static final String LISTEN =
            """
            window.told = [];
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (how) {
              const root = attach.call(this, how);
              new MutationObserver((changes) => {
                const regions = [...root.querySelectorAll("[role=log], [role=alert]")];
                const loud = regions.filter((one) => one.getAttribute("aria-live") !== "off");
                for (const change of changes)
                  for (const node of change.addedNodes)
                    if (loud.some((one) => one !== node && one.contains(node)))
                      told.push(node.textContent);
              }).observe(root, { childList: true, subtree: true });
              return root;
            };
            """;

    private final AtomicInteger asked = new AtomicInteger();

    private List<?> told() {
        return (List<?>) page.evaluate("() => window.told.filter((one) => one.trim())");
    }

    private long told(String text) {
        return told().stream().filter(one -> String.valueOf(one).contains(text)).count();
    }

    /** The server takes what comes, and its answer is lost. */
    private static void lose(Route route) {
        route.fetch();
        route.abort();
    }

    /** The first so many are answered so, those after it by the server. */
    private void refuse(Route route, int times, int status, String body) {
        if (asked.incrementAndGet() > times) {
            route.resume();
            return;
        }
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Retry-After", "1"))
                        .setContentType("application/problem+json")
                        .setBody(body));
    }

    @Test
    void eachMessageIsAnnouncedOnceAndHistoryIsNot() {
        page.addInitScript(LISTEN);
        page.reload();
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
        type("i cant breathe");
        assertThat(page.locator(".interruption .alarm")).isVisible();
        press("Go on with the chat");
        assertThat(button("New (acute)")).isVisible();
        var told = told();
        assertEquals(told.size(), told.stream().distinct().count() + 0L, told::toString);
        assertEquals(1, told("You: Yes, a clot was found"), told::toString);
        assertEquals(1, told("EMERGENCY?"), told::toString);
        page.reload();
        assertThat(button("New (acute)")).isVisible();
        assertEquals(List.of(), told());
    }

    @Test
    void aReloadGoesOnWhereItWas() {
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
        page.reload();
        assertThat(button("New (acute)")).isVisible();
        assertThat(said()).hasCount(1);
        assertEquals(service().address() + "/", page.url());
    }

    @Test
    void aReloadInAnAlarmStillOffersToGoOn() {
        type("i cant breathe");
        assertThat(button("Go on with the chat")).isVisible();
        page.reload();
        press("Go on with the chat");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @Test
    void anAnswerLostBeforeAReloadIsShownOnceAndAnnouncedOnce() {
        page.addInitScript(LISTEN);
        page.route("**/messages", TroubleIT::lose);
        type("they found one");
        assertThat(page.locator(".trouble")).containsText("I will try again soon");
        page.unroute("**/messages");
        page.reload();
        assertThat(button("New (acute)")).isVisible();
        assertThat(said()).hasCount(1);
        assertThat(answers()).hasCount(2);
        assertThat(page.locator("[data-message]")).hasCount(0);
        assertEquals(1, told("Is the clot new"), () -> told().toString());
        assertEquals(0, told("Call 911 now for any of these"), () -> told().toString());
        press("New (acute)");
        assertThat(answers()).hasCount(3);
    }

    @Test
    void whatWaitsIsShownAfterAReloadWhileTheServerIsAway() {
        page.route("**/api/**", Route::abort);
        type("they found one");
        assertThat(page.locator(".trouble")).containsText("I will try again soon");
        page.reload();
        assertThat(said()).hasText(new String[] {"You: they found one"});
        assertThat(page.locator(".trouble")).containsText("call 911 now");
        page.unroute("**/api/**");
        assertThat(button("New (acute)")).isVisible();
        assertThat(said()).hasCount(1);
        assertThat(page.locator(".trouble")).isEmpty();
    }

    @Test
    void whatIsSentOfflineIsKeptAndSentOnceWhenTheNetIsBack() {
        context.setOffline(true);
        press("Yes, a clot was found");
        assertThat(text("You are offline.")).isVisible();
        context.setOffline(false);
        assertThat(button("New (acute)")).isVisible();
        assertThat(said()).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatTheServerCannotTakeYetIsKeptSaidOnceAndTakenOnceLater(int status) {
        page.evaluate(COUNT_ALERTS);
        page.route("**/messages", route -> refuse(route, 2, status, "{}"));
        type("they found one in my calf");
        assertThat(page.locator(".trouble")).containsText("call 911 now");
        assertEquals(
                1,
                page.evaluate("() => JSON.parse(Object.values(sessionStorage)[0]).waiting.length"));
        assertThat(button("New (acute)")).isVisible();
        assertThat(said()).hasCount(1);
        assertThat(page.locator(".trouble")).isEmpty();
        assertEquals(1, page.evaluate("() => window.alerts"));
        assertEquals(3, asked.get());
        assertEquals(
                "[\"key\",\"waiting\"] 0",
                page.evaluate(
                        "() => { const kept = JSON.parse(Object.values(sessionStorage)[0]);"
                                + " return JSON.stringify(Object.keys(kept)) + ' ' +"
                                + " kept.waiting.length; }"));
    }

    @Test
    void theServersOwnLineOnEmergenciesIsShown() {
        String problem = "{\"status\":503,\"emergency\":\"EMERGENCY? Call 112 now.\"}";
        page.route("**/messages", route -> refuse(route, 1, 503, problem));
        type("they found one");
        assertThat(page.locator(".trouble")).containsText("EMERGENCY? Call 112 now.");
        assertThat(button("New (acute)")).isVisible();
    }

    @Test
    void aChatThatIsGoneSaysSoAndKeepsWhatWasTyped() {
        service().delete(held());
        type("they found one");
        assertThat(text("This chat has ended")).isVisible();
        var field = page.getByLabel("Or type in your own words");
        assertThat(field).hasValue("they found one");
        press("Send");
        assertThat(field).hasValue("they found one");
        press("Start a new chat");
        assertThat(button("Yes, a clot was found")).isVisible();
        assertThat(field).hasValue("they found one");
    }

    @Test
    void aRefusedStartIsSaidAndTriedAgainOnlyWhenAsked() {
        page.clock().install();
        page.route("**/api/conversations", route -> refuse(route, 1, 403, "{}"));
        page.evaluate("() => sessionStorage.clear()");
        page.reload();
        assertThat(text("I cannot start the chat here.")).isVisible();
        page.clock().runFor(600_000);
        assertEquals(1, asked.get());
        press("Start a new chat");
        assertThat(button("Yes, a clot was found")).isVisible();
    }

    @Test
    void whatCannotBeErasedIsNotCalledErased() {
        page.route("**/api/conversations/*", Route::abort);
        press("Delete my data", "Yes, erase it");
        assertThat(text("so nothing is erased yet")).isVisible();
        page.unroute("**/api/conversations/*");
        press("Yes, erase it");
        assertThat(text("All that you told me here is erased.")).isVisible();
    }
}
