package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks axe-core, with every rule, what it finds in a page as people may see it.
 *
 * <p>The schemes change colours alone, so in the second and third only rules on colours are asked.
 */
final class Axe {
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private static final String SCRIPT = script();

    /** A folder for a picture of each state in each look; none is taken where it is not named. */
    private static final String PICTURES = System.getProperty("vte.pictures", "");

    /** In the page as it stands: neither another page nor the script again, which takes longest. */
    private static final String RUN =
            """
            async (only) => {
              const runOnly = only ? { runOnly: { type: "tag", values: [only] } } : {};
              const { violations } =
                  await axe.run(document, { resultTypes: ["violations"], ...runOnly });
              return violations.map((rule) => rule.id + " " + rule.nodes[0].html);
            }\
            """;

    private Axe() {}

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * How people may see a page.
     *
     * @param rules the tag of the rules whose findings it can change; empty for every rule
     */
    private record Look(String name, ColorScheme scheme, ForcedColors forced, String rules) {}

    private static final String OF_COLOUR = "cat.color";

    private static final List<Look> LOOKS =
            List.of(
                    new Look("light", ColorScheme.LIGHT, ForcedColors.NONE, ""),
                    new Look("dark", ColorScheme.DARK, ForcedColors.NONE, OF_COLOUR),
                    new Look("forced colours", ColorScheme.LIGHT, ForcedColors.ACTIVE, OF_COLOUR));

    /** Nothing is found, nor is anything cut off, in any look at any width. */
    static void findsNothing(Page page, String state) {
        var before = page.viewportSize();
        var found = new ArrayList<String>();
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
            if (wide > width) {
                found.add("%s: %d px wide on %d".formatted(state, wide, width));
            }
            for (Look look : LOOKS) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setColorScheme(look.scheme())
                                .setForcedColors(look.forced()));
                picture(page, "%s, %d, %s".formatted(state, width, look.name()));
                for (Object rule : (List<?>) page.evaluate(RUN, look.rules())) {
                    found.add("%s, %s, %d px: %s".formatted(state, look.name(), width, rule));
                }
            }
        }
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.NONE));
        page.setViewportSize(before.width, before.height);
        assertEquals(List.of(), found);
    }

    /** For people to look at. */
    private static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            Path file = Path.of(PICTURES).resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
