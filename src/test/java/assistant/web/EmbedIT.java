package assistant.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The widget in a page of another site that keeps a strict policy. */
class EmbedIT {
    private static HttpServer clinic;
    private static String address;
    private static Service service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open();
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + clinic.getAddress().getPort();
        service = new Service(1_000, Origins.of(address));
        clinic.createContext(
                "/",
                exchange -> {
                    var head = exchange.getResponseHeaders();
                    head.add("Content-Type", "text/html; charset=utf-8");
                    head.add(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src %1$s; connect-src %1$s"
                                    .formatted(service.address()));
                    String tag = exchange.getRequestURI().getQuery();
                    byte[] body =
                            """
                            <!doctype html><html lang="en"><title>A clinic</title><body>
                            <main><h1>A clinic</h1><p>Some words.</p></main>
                            <script type="module" src="%s/widget.js"></script><vte-chat %s></vte-chat>
                            """
                                    .formatted(service.address(), tag == null ? "" : tag)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        clinic.start();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            clinic.stop(0);
        }
    }

    @BeforeEach
    void open() {
        context = browser.context(1280, 800);
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("favicon")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    private void press(String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).last().click();
    }

    @Test
    void oneTagHoldsTheConversationUnderTheHostsPolicy() {
        page.navigate(address + "/");
        press("Yes, a clot was found");
        assertThat(page.getByText("New (acute)").first()).isVisible();
    }

    @Test
    void behindAButtonItBeginsWhenItIsOpenedAndTheKeyboardLeavesIt() {
        page.navigate(address + "/?open=\"button\"");
        assertThat(page.getByText("Yes, a clot was found")).hasCount(0);
        press("Questions on blood clots?");
        assertThat(page.getByText("Yes, a clot was found")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        assertThat(page.locator(".launcher")).isFocused();
        Axe.findsNothing(page, "launcher");
        press("Questions on blood clots?");
        assertThat(page.getByText("Yes, a clot was found")).isVisible();
        Axe.findsNothing(page, "panel");
    }

    @Test
    void theHostHearsWhatHappensButNoAnswer() {
        page.navigate(address + "/?open=\"panel\"");
        assertThat(page.getByText("Yes, a clot was found")).isVisible();
        page.evaluate(
                "() => { window.heard = []; for (const n of"
                    + " ['vte-started','vte-result','vte-closed']) document.addEventListener(n, e"
                    + " => heard.push(n + JSON.stringify(e.detail))); }");
        press("I don't know");
        assertThat(page.locator(".disclaimer")).isVisible();
        press("Close");
        assertEquals(
                List.of("vte-resultnull", "vte-closednull"), page.evaluate("() => window.heard"));
    }

    @Test
    void theHostsColoursAreTaken() {
        page.navigate(address + "/");
        assertThat(page.locator("vte-chat .chat")).isVisible();
        page.evaluate(
                "() => document.querySelector('vte-chat').style.setProperty('--vte-accent',"
                        + " 'rgb(1, 2, 3)')");
        assertThat(page.locator("vte-chat .choice").first())
                .hasCSS("border-top-color", "rgb(1, 2, 3)");
        assertTrue(complaints.isEmpty());
    }
}
