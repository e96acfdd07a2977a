package assistant.evaluation;

import assistant.understanding.Classifier;
import assistant.understanding.Example;
import assistant.understanding.Trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Trains and scores the assistant's own classifier on any labelled corpus. */
public final class Corpus {
    private static final int STEPS = 1000;

    /** How much of the in-scope accuracy the cut may cost, at most, on the validation part. */
    private static final double PRICE = 0.0085;

    private final Classifier classifier;
    private final Set<String> labels;

    /**
     * @param train what to learn from
     */
    public Corpus(List<Example> train) {
        classifier = Trainer.train(train);
        labels = train.stream().map(Example::label).collect(Collectors.toSet());
    }

    /** Whether the example's label is one of those learned. */
    public boolean knows(Example example) {
        return labels.contains(example.label());
    }

    /**
     * Reads a corpus: label, tab, text, a line each.
     *
     * @param content of the file
     */
    public static List<Example> read(String content) {
        var examples = new ArrayList<Example>();
        for (String line : content.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                examples.add(new Example(line.substring(0, tab), line.substring(tab + 1)));
            }
        }
        return examples;
    }

    /**
     * A classified utterance.
     *
     * @param right whether it got its label
     * @param score 0 to 1
     */
    public record Scored(boolean right, double score) {}

    public List<Scored> score(List<Example> test) {
        return test.stream()
                .map(
                        one -> {
                            var guess = classifier.guess(one.text());
                            return new Scored(guess.label().equals(one.label()), guess.score());
                        })
                .toList();
    }

    /** How many got their label, with a score at the cut or above. */
    public static int right(List<Scored> scored, double cut) {
        return (int) scored.stream().filter(one -> one.right() && one.score() >= cut).count();
    }

    /** How many score below the cut. */
    public static int rejected(List<Scored> scored, double cut) {
        return (int) scored.stream().filter(one -> one.score() < cut).count();
    }

    /**
     * The highest cut that costs no more than the price; chosen on the validation part alone.
     *
     * @return 0 to 1
     */
    public static double cut(List<Scored> valid) {
        double highest = 0;
        for (int step = 0; step < STEPS; step++) {
            double cut = (double) step / STEPS;
            double lost = (double) (right(valid, 0) - right(valid, cut)) / valid.size();
            if (lost <= PRICE) {
                highest = cut;
            }
        }
        return highest;
    }
}
