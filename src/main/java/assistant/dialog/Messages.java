package assistant.dialog;

import assistant.source.Source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every word of ours that a patient reads, by key. */
public final class Messages {
    private final Source source;
    private final Map<String, Template> templates;
    private final Map<String, Prose> settings;
    private final Recall<String, Prose> fixed;
    private final Recall<String, String> texts;

    /**
     * @param templates key, such as {@code fact.clot.ask}, to words
     * @param settings what the place fills in everywhere, such as {@code number}
     */
    public Messages(Source source, Map<String, Template> templates, Map<String, String> settings) {
        this.source = source;
        this.templates = Map.copyOf(templates);
        var filled = new HashMap<String, Prose>();
        settings.forEach((name, value) -> filled.put(name, Prose.ours(value)));
        this.settings = Map.copyOf(filled);
        int most = Math.max(1, templates.size());
        this.fixed = new Recall<>(most, key -> say(key, Map.of()));
        this.texts = new Recall<>(most, key -> say(key).text());
    }

    /** The same words in a place with other settings. */
    public Messages in(Map<String, String> place) {
        return new Messages(source, templates, place);
    }

    public boolean has(String key) {
        return templates.containsKey(key);
    }

    /** Whether the place sets this. */
    public boolean set(String setting) {
        return settings.containsKey(setting);
    }

    /** What the place sets under this name, such as its emergency number. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).map(Prose::text);
    }

    /**
     * The words for a key.
     *
     * @throws IllegalArgumentException when there are none; the loader makes sure there are
     */
    public Prose say(String key) {
        return fixed.of(key);
    }

    public Prose say(String key, Map<String, Prose> given) {
        Template template =
                Optional.ofNullable(templates.get(key))
                        .orElseThrow(() -> new IllegalArgumentException("no message " + key));
        var all = new HashMap<>(settings);
        all.putAll(given);
        return template.fill(source, all);
    }

    /** The words for a key as plain text; they quote nothing. */
    public String text(String key) {
        return texts.of(key);
    }

    public Optional<Prose> ifAny(String key) {
        return has(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** The sentences, quoted one after the other. */
    public Prose quote(List<String> sentences) {
        return Prose.of(sentences.stream().map(id -> Prose.quote(source.quote(id))).toList());
    }
}
