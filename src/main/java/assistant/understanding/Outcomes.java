package assistant.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * What texts are, head by head.
 *
 * @param labels of all heads, each behind its head's name, those of a head together
 * @param begin head h has the labels begin[h] to begin[h + 1]
 * @param of each head and text, the label's place among all; -1 where it has none
 */
record Outcomes(List<String> labels, int[] begin, int[][] of) {
    /**
     * @param heads the names of the heads
     * @param labelOf of each head, the label of each text; empty where it has none
     */
    static Outcomes of(List<String> heads, List<List<String>> labelOf) {
        var labels = new ArrayList<String>();
        int[] begin = new int[heads.size() + 1];
        int[][] of = new int[heads.size()][];
        for (int head = 0; head < heads.size(); head++) {
            var all = labelOf.get(head);
            var own = all.stream().filter(one -> !one.isEmpty()).distinct().sorted().toList();
            int first = labels.size();
            of[head] =
                    all.stream()
                            .mapToInt(one -> one.isEmpty() ? -1 : first + own.indexOf(one))
                            .toArray();
            String before = heads.get(head) + Panel.MARK;
            own.forEach(one -> labels.add(before + one));
            begin[head + 1] = labels.size();
        }
        return new Outcomes(List.copyOf(labels), begin, of);
    }

    int heads() {
        return of.length;
    }
}
