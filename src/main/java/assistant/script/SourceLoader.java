package assistant.script;

import assistant.source.Article;
import assistant.source.Source;
import assistant.source.Span;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads {@code source.yaml} and {@code source.txt}. */
final class SourceLoader {
    private static final String FILE = "source.yaml";
    private static final String TEXT = "source.txt";

    private final Folder folder;
    private final Faults faults;

    SourceLoader(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Optional<Source> load(Node node) {
        Fields fields =
                Fields.of(
                        node,
                        Set.of(
                                "sha256",
                                "title",
                                "authors",
                                "journal",
                                "publisher",
                                "address",
                                "article",
                                "disclaimer",
                                "copyright",
                                "sentences"),
                        Set.of(),
                        faults);
        byte[] text = folder.files().get(TEXT);
        if (text == null) {
            faults.add(new Place(TEXT, 0), "the article is missing", "Put its text there.");
            return Optional.empty();
        }
        String sha256 = Source.sha256(text);
        if (fields.has("sha256") && !fields.text("sha256").equals(sha256)) {
            faults.add(
                    fields.place("sha256"),
                    "the sha256 of source.txt is another: " + sha256,
                    "Bring the published text back, or have the new one reviewed and set this.");
        }
        Map<String, Span> spans = spans(fields, new String(text, StandardCharsets.UTF_8));
        Article article =
                new Article(
                        fields.oneOf("title", "sentence", spans.keySet()),
                        fields.texts("authors"),
                        fields.text("journal"),
                        fields.text("publisher"),
                        fields.text("address"),
                        fields.someOf("article", "sentence", spans.keySet()),
                        fields.someOf("disclaimer", "sentence", spans.keySet()),
                        fields.someOf("copyright", "sentence", spans.keySet()));
        return Optional.of(new Source(article, text, spans));
    }

    private Map<String, Span> spans(Fields fields, String text) {
        int length = text.codePointCount(0, text.length());
        var spans = new LinkedHashMap<String, Span>();
        Node sentences =
                fields.node("sentences").orElse(new Node.Keys(new Place(FILE, 0), Map.of()));
        Fields ids = Fields.any(sentences, faults);
        int before = 0;
        for (String id : ids.names()) {
            var numbers = ids.texts(id);
            Span span = span(numbers);
            if (span == null || span.start() < before || span.end() > length) {
                faults.add(
                        ids.place(id),
                        "sentence '%s' stands nowhere in source.txt".formatted(id),
                        "Write [start, end], in code points from %d to %d."
                                .formatted(before, length));
            } else {
                spans.put(id, span);
                before = span.end();
            }
        }
        return spans;
    }

    private static @Nullable Span span(List<String> numbers) {
        boolean two = numbers.size() == 2 && numbers.stream().allMatch(n -> n.matches("\\d{1,7}"));
        if (!two) {
            return null;
        }
        int start = Integer.parseInt(numbers.get(0));
        int end = Integer.parseInt(numbers.get(1));
        return start < end ? new Span(start, end) : null;
    }
}
