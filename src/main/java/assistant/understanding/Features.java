package assistant.understanding;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the classifier sees of a text: its stems, its pairs of neighbouring stems, and its runs of
 * three to five characters within a word and its edges, each with how often it stands there.
 *
 * @param counts feature to how often, in the order of the text
 * @param stems the stems, in order
 */
record Features(Map<String, Integer> counts, List<String> stems) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|\\?");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    /** As many characters of a text are looked at. */
    private static final int MOST = 500;

    static Features of(String text) {
        int end = Math.min(text.length(), MOST);
        String plain =
                Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        // A stemmer keeps state, so each text has its own.
        var stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
        var stems = new ArrayList<String>();
        var counts = new LinkedHashMap<String, Integer>();
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
