package assistant.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.util.Arrays;

/**
 * Measures how soon the first question stands on the page, on a slow phone: slow 4G as Lighthouse
 * has it (1.6 Mbit/s down, 750 kbit/s up, 150 ms), processor slowed four times.
 */
public final class Measure {
    private static final int RUNS = 5;
    private static final int LATENCY_MS = 150;
    private static final double DOWN_BYTES = 1_600_000 / 8.0;
    private static final double UP_BYTES = 750_000 / 8.0;
    private static final int SLOWER = 4;

    private static final String WATCH =
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const one of list.getEntries()) window.shift += one.value;
            }).observe({ type: "layout-shift", buffered: true });
            """;
    private static final String SEEN =
            """
            () => document.querySelector("vte-chat")?.shadowRoot?.querySelector(".choice")
              ? performance.now() : 0\
            """;

    private Measure() {}

    public static void main(String[] none) {
        double[] ms = new double[RUNS];
        var browser = Browser.open();
        try (var service = new Service(1_000)) {
            for (int run = 0; run < RUNS; run++) {
                ms[run] = run(browser, service);
            }
        }
        Arrays.sort(ms);
        System.out.printf("question visible after %.0f ms, median of %d%n", ms[RUNS / 2], RUNS);
        // The browser would keep the process alive.
        System.exit(0);
    }

    private static double run(Browser browser, Service service) {
        try (var context = browser.context(390, 844)) {
            Page page = context.newPage();
            slow(context.newCDPSession(page));
            int[] requests = {0};
            page.onRequest(request -> requests[0]++);
            page.addInitScript(WATCH);
            page.navigate(service.address() + "/");
            double seen = ((Number) page.waitForFunction(SEEN).jsonValue()).doubleValue();
            page.waitForTimeout(500);
            System.out.printf(
                    "%.0f ms, %d requests, layout shift %s%n",
                    seen, requests[0], page.evaluate("() => window.shift"));
            return seen;
        }
    }

    private static void slow(CDPSession session) {
        var net = new JsonObject();
        net.addProperty("offline", false);
        net.addProperty("latency", LATENCY_MS);
        net.addProperty("downloadThroughput", DOWN_BYTES);
        net.addProperty("uploadThroughput", UP_BYTES);
        session.send("Network.emulateNetworkConditions", net);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
