package assistant.evaluation;

import java.util.List;

/** A file of labelled utterances that cannot be read. */
public final class BrokenGold extends Exception {
    private static final long serialVersionUID = 1;

    BrokenGold(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
