package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The widget in a page of another site that keeps a strict policy. */
class EmbedIT extends Browsing {
    private static final String LISTEN =
            """
            window.heard = [];
            for (const name of ["vte-started", "vte-result", "vte-closed"])
              document.addEventListener(name, (event) => heard.push(name + event.detail));
            """;

    private static HttpServer clinic;
    private static String address;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + clinic.getAddress().getPort();
        service = new Service(1_000, Origins.of(address));
        clinic.createContext("/", EmbedIT::answer);
        clinic.start();
    }

    /** A page of the clinic's; the query is what its tag has. */
    private static void answer(HttpExchange exchange) throws IOException {
        String tag = exchange.getRequestURI().getQuery();
        String host = service.address();
        byte[] body =
                """
                <!doctype html><html lang="en"><title>A clinic</title><link rel="icon" href="data:,">
                <body><main><h1>A clinic</h1><p>Some words.</p></main>
                <script type="module" src="%s/widget.js"></script><vte-chat %s></vte-chat>
                """
                        .formatted(host, tag == null ? "" : tag)
                        .getBytes(StandardCharsets.UTF_8);
        var head = exchange.getResponseHeaders();
        head.add("Content-Type", "text/html; charset=utf-8");
        head.add(
                "Content-Security-Policy",
                "default-src 'none'; script-src %1$s; connect-src %1$s; img-src data:"
                        .formatted(host));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        service.close();
        clinic.stop(0);
    }

    @Override
    Service service() {
        return service;
    }

    @Override
    BrowserContext context() {
        return browser.context(1280, 800);
    }

    private void embed(String tag) {
        page.addInitScript(LISTEN);
        page.navigate(address + "/?" + tag);
    }

    private void hears(String... events) {
        page.waitForCondition(() -> List.of(events).equals(page.evaluate("() => window.heard")));
    }

    @Test
    void oneTagHoldsTheConversationUnderTheHostsPolicy() {
        embed("");
        press("Yes, a clot was found");
        assertThat(button("New (acute)")).isVisible();
    }

    @Test
    void behindAButtonItBeginsWhenItIsOpenedAndTheKeyboardLeavesIt() {
        embed("open=\"button\"");
        assertThat(page.getByText("Yes, a clot was found")).hasCount(0);
        Axe.findsNothing(page, "launcher");
        press("Questions on blood clots?");
        assertThat(text("Yes, a clot was found")).isVisible();
        Axe.findsNothing(page, "panel");
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        assertThat(page.locator(".launcher")).isFocused();
        hears("vte-startednull", "vte-closednull");
    }

    @Test
    void theHostHearsWhatHappensButNoAnswer() {
        embed("open=\"panel\"");
        press("I don't know");
        assertThat(page.locator(".disclaimer")).isVisible();
        press("Close");
        hears("vte-startednull", "vte-resultnull", "vte-closednull");
    }

    @Test
    void theHostHearsOfOneEndOnce() {
        embed("open=\"panel\"");
        page.getByLabel("Or type in your own words").fill("bye");
        press("Send");
        assertThat(text("Thank you for reading with me.")).isVisible();
        hears("vte-startednull", "vte-closednull");
        press("Close");
        assertThat(page.locator(".launcher")).isFocused();
        assertEquals(
                List.of("vte-startednull", "vte-closednull"), page.evaluate("() => window.heard"));
        press("Questions on blood clots?", "Close");
        hears("vte-startednull", "vte-closednull", "vte-closednull");
    }

    @Test
    void theHostsColoursAreTaken() {
        embed("");
        assertThat(button("Yes, a clot was found")).isVisible();
        page.evaluate(
                "() => document.querySelector('vte-chat').style.setProperty('--vte-accent',"
                        + " 'rgb(1, 2, 3)')");
        assertThat(page.locator("vte-chat .choice").first())
                .hasCSS("border-top-color", "rgb(1, 2, 3)");
    }
}
