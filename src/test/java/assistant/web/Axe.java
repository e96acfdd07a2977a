package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

import java.util.ArrayList;
import java.util.List;

/** Asks axe-core, with every rule, what it finds in a page as people may see it. */
final class Axe {
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private Axe() {}

    private record Look(String name, ColorScheme scheme, ForcedColors forced) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look("light", ColorScheme.LIGHT, ForcedColors.NONE),
                    new Look("dark", ColorScheme.DARK, ForcedColors.NONE),
                    new Look("forced colours", ColorScheme.LIGHT, ForcedColors.ACTIVE));

    /** Nothing is found, nor is anything cut off, in any look at any width. */
    static void findsNothing(Page page, String state) {
        var before = page.viewportSize();
        var found = new ArrayList<String>();
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
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(
                                rule ->
                                        found.add(
                                                "%s, %s, %d px: %s %s"
                                                        .formatted(
                                                                state,
                                                                look.name(),
                                                                width,
                                                                rule.getId(),
                                                                rule.getNodes()
                                                                        .getFirst()
                                                                        .getHtml())));
            }
        }
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.NONE));
        page.setViewportSize(before.width, before.height);
        assertEquals(List.of(), found);
    }
}
