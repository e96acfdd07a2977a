package assistant.understanding;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the classifier sees of a text: its stems, its pairs of neighbouring stems, and its runs of
 * three to five characters within a word and its edges, each with how often it stands there.
 *
 * @param counts feature to how often, sorted
 * @param stems the stems, in order
 */
record Features(Map<String, Integer> counts, List<String> stems) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|\\?");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    static Features of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // A stemmer keeps state, so each text has its own.
        var stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
        var stems = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        var words = new StringBuilder(" ");
        WORD.matcher(plain)
                .results()
                .forEach(
                        found -> {
                            stems.add(stemmer.stem(found.group()).toString());
                            words.append(found.group()).append(' ');
                        });
        String before = "^";
        for (String stem : stems) {
            add(counts, "w=" + stem);
            add(counts, "p=" + before + " " + stem);
            before = stem;
        }
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= words.length(); from++) {
                String run = words.substring(from, from + length);
                if (run.substring(1, length - 1).indexOf(' ') < 0) {
                    add(counts, "c=" + run);
                }
            }
        }
        return new Features(counts, List.copyOf(stems));
    }

    private static void add(Map<String, Integer> counts, String feature) {
        counts.merge(feature, 1, Integer::sum);
    }
}
