package assistant.understanding;

import java.util.ArrayList;
import java.util.List;

/** Takes what is only polite, and all marks, off both ends of a message. */
final class Courtesy {
    private Courtesy() {}

    static List<String> strip(List<String> words, PhraseBook polite) {
        var mentions = polite.find(words);
        int from = 0;
        int to = words.size();
        boolean more = true;
        while (more && from < to) {
            int start = from;
            int end = to;
            for (Mention mention : mentions) {
                if (mention.start() == start && mention.end() <= end) {
                    from = mention.end();
                }
                if (mention.end() == end && mention.start() >= from) {
                    to = mention.start();
                }
            }
            while (from < to && Marks.is(words.get(from))) {
                from++;
            }
            while (to > from && Marks.is(words.get(to - 1))) {
                to--;
            }
            more = from != start || to != end;
        }
        return new ArrayList<>(words.subList(from, to));
    }
}
