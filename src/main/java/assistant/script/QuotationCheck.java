package assistant.script;

import assistant.dialog.Template;
import assistant.source.Quotation;
import assistant.source.Source;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Nothing stands in quotation marks in a message of ours but a single word of the article's.
 *
 * <p>Whole sentences are quoted by their id, so that they cannot be off by a character.
 */
final class QuotationCheck {
    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]");
    private static final Pattern ID = Pattern.compile("\\((?:[SADCT]\\d+)\\)");

    private final Source source;
    private final Faults faults;

    QuotationCheck(Source source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    void check(Map<String, Template> templates, MessagesLoader messages) {
        templates.forEach((key, template) -> check(key, template.words(), messages.place(key)));
    }

    private void check(String key, String text, Place place) {
        QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(quoted -> !isWordOfTheArticle(quoted))
                .forEach(
                        quoted ->
                                faults.add(
                                        place,
                                        "'%s' quotes what is not the article's: %s"
                                                .formatted(key, quoted),
                                        "Quote a sentence by its id, such as {S8}."));
        if (ID.matcher(text).find()) {
            faults.add(
                    place,
                    "'%s' names a sentence by hand".formatted(key),
                    "Quote it by its id, such as {S8}; the number follows of itself.");
        }
    }

    private boolean isWordOfTheArticle(String quoted) {
        return source.body().stream()
                .map(Quotation::text)
                .anyMatch(text -> !quoted.contains(" ") && text.contains(quoted));
    }
}
