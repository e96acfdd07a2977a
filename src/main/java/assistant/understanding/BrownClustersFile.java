package assistant.understanding;

import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Run by the build alone: makes the file that {@link BrownClusters} reads out of the one that
 * ClearNLP's lexica hold, a packed map of Java's from each word to the beginnings of its path.
 */
final class BrownClustersFile {
    private static final String SOURCE =
            "/brown-rcv1.clean.tokenized-CoNLL03.txt-c1000-freq1.txt.xz";

    /** Numbers, signs and joined words are of no use; capitals are those of names. */
    private static final Pattern WORD = Pattern.compile("[a-z']+");

    private BrownClustersFile() {}

    /**
     * Makes the file.
     *
     * @param arguments where to write it
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        var clusters = new TreeMap<String, String>();
        try (var packed = BrownClustersFile.class.getResourceAsStream(SOURCE);
                var in = new ObjectInputStream(new XZInputStream(packed))) {
            for (var one : ((Map<?, ?>) in.readObject()).entrySet()) {
                String word = (String) one.getKey();
                if (WORD.matcher(word).matches()) {
                    clusters.put(word, longest((Collection<?>) one.getValue()));
                }
            }
        }
        Files.write(file, BrownClusters.write(clusters));
    }

    private static String longest(Collection<?> beginnings) {
        return beginnings.stream()
                .map(String.class::cast)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
