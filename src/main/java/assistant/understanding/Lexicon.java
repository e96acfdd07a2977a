package assistant.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The language, made ready for reading: its phrases compiled, its words gathered. */
final class Lexicon {
    private static final Set<String> NOT_WORDS = Set.of("_", "...");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s|?]+");

    private final Language language;
    private final Normaliser normaliser;
    private final Spelling spelling;
    private final Set<String> breaks;
    private final Set<String> subjects;
    private final PhraseBook cues;
    private final PhraseBook closings;
    private final PhraseBook senses;
    private final PhraseBook questions;
    private final Map<String, Set<String>> contextWords;

    Lexicon(Language language) {
        this.language = language;
        this.normaliser = new Normaliser(rewrites(language), symbols(language));
        this.spelling =
                new Spelling(single(language, "variant"), language.common(), domain(language));
        this.breaks = Set.copyOf(language.of("break"));
        this.subjects = Set.copyOf(language.of("subject"));
        this.cues = book("cue");
        this.closings = book("closing");
        this.senses = book("sense");
        this.questions = new PhraseBook(Map.of("question", language.of("question")), normaliser);
        this.contextWords = smallWords("context-word");
    }

    /** The phrases under the keys that begin with this one, each labelled with the rest. */
    PhraseBook book(String prefix) {
        return new PhraseBook(language.under(prefix), normaliser);
    }

    /** The single words under a key. */
    Set<String> words(String key) {
        return Set.copyOf(language.of(key));
    }

    /** The single words under the keys that begin with this one, by the rest of the key. */
    Map<String, Set<String>> smallWords(String prefix) {
        var words = new HashMap<String, Set<String>>();
        language.under(prefix).forEach((key, all) -> words.put(key, Set.copyOf(all)));
        return Map.copyOf(words);
    }

    /** The phrases under several prefixes together. */
    PhraseBook books(List<String> prefixes) {
        var all = new LinkedHashMap<String, List<String>>();
        for (String prefix : prefixes) {
            language.under(prefix)
                    .forEach(
                            (label, phrases) ->
                                    all.computeIfAbsent(label, l -> new ArrayList<>())
                                            .addAll(phrases));
        }
        return new PhraseBook(all, normaliser);
    }

    Utterance utterance(String text) {
        return new Utterance(spelling.mend(normaliser.words(text)), breaks, subjects);
    }

    /** The questions in it. */
    Questions questions(Utterance utterance) {
        return new Questions(utterance, questions, contextWords);
    }

    /** What its words are about; a word may be about several things. */
    List<Mention> senses(Utterance utterance) {
        return senses.findAll(utterance.words());
    }

    Contexts contexts(Utterance utterance, Questions asked) {
        var words = utterance.words();
        var closing = new Closings(utterance, closings.find(words), contextWords);
        return new Contexts(utterance, cues.find(words), closing, asked, contextWords);
    }

    private static Map<String, List<String>> rewrites(Language language) {
        var rewrites = new LinkedHashMap<String, List<String>>();
        single(language, "rewrite")
                .forEach((word, words) -> rewrites.put(word, List.of(words.split(" "))));
        return rewrites;
    }

    private static Map<String, String> symbols(Language language) {
        return single(language, "symbol");
    }

    private static Map<String, String> single(Language language, String prefix) {
        var single = new LinkedHashMap<String, String>();
        language.under(prefix).forEach((key, values) -> values.forEach(v -> single.put(v, key)));
        return single;
    }

    /**
     * The words of the phrases by which alarms, facts and asides are told, the gravest first; a
     * beginning such as "collaps*" stands for the common words that begin so.
     */
    private static Set<String> domain(Language language) {
        var words = new LinkedHashSet<String>();
        for (String prefix : List.of("alarm", "fact", "asked", "aside", "care", "cue")) {
            language.under(prefix)
                    .values()
                    .forEach(phrases -> phrases.forEach(p -> add(words, p, language.common())));
        }
        return words;
    }

    private static void add(Set<String> words, String phrase, List<String> common) {
        for (String part : BETWEEN_WORDS.split(phrase)) {
            if (part.endsWith("*")) {
                String stem = part.substring(0, part.length() - 1);
                int at = Collections.binarySearch(common, stem);
                common.subList(at < 0 ? -at - 1 : at, common.size()).stream()
                        .takeWhile(word -> word.startsWith(stem))
                        .forEach(words::add);
            } else if (!part.isEmpty() && !NOT_WORDS.contains(part)) {
                words.add(part);
            }
        }
    }
}
