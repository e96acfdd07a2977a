package assistant.page;

import assistant.script.Folder;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.MemoryLoader;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates of {@code web/templates}: whatever is filled in is escaped. */
public final class Templates {
    public static final String FOLDER = "templates/";

    private final PebbleEngine engine;

    /**
     * @param web the pages; templates refer to each other by file name
     */
    public Templates(Folder web) {
        var loader = new MemoryLoader();
        web.files()
                .forEach(
                        (name, bytes) -> {
                            if (name.startsWith(FOLDER)) {
                                loader.addTemplate(
                                        name.substring(FOLDER.length()),
                                        new String(bytes, StandardCharsets.UTF_8));
                            }
                        });
        engine =
                new PebbleEngine.Builder()
                        .loader(loader)
                        .autoEscaping(true)
                        .strictVariables(true)
                        .defaultLocale(Locale.ENGLISH)
                        .build();
    }

    /**
     * Fills in a template.
     *
     * @param name of the file, such as {@code summary.html}
     * @param values every one that the template names
     */
    public String fill(String name, Map<String, Object> values) {
        var page = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(page, values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }
}
