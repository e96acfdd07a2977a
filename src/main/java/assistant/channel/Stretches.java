package assistant.channel;

import assistant.dialog.Piece;
import assistant.dialog.Prose;
import assistant.dialog.Reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words in stretches between which they may be parted: a sentence of ours; or a quotation, with
 * what leads up to it.
 */
final class Stretches {
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?])(?=\\s)|(?<=[.!?][)\"])(?=\\s)");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?][)\"]?\\s*");

    private final List<String> found = new ArrayList<>();

    private Stretches() {}

    static List<String> of(List<Reply> replies) {
        var stretches = new Stretches();
        replies.forEach(stretches::add);
        return stretches.found;
    }

    private void add(Reply reply) {
        add(reply.words(), found.isEmpty() ? "" : "\n\n");
        if (reply instanceof Reply.Say say) {
            say.items().forEach(item -> found.add("\n- " + item.text()));
        }
    }

    /**
     * What it is made of.
     *
     * @param gap what parts it from what stands before
     */
    private void add(Prose prose, String gap) {
        int first = found.size();
        for (Piece piece : prose.pieces()) {
            switch (piece) {
                case Piece.Ours ours -> ours(ours.text(), first);
                case Piece.Quoted quoted -> glue(Prose.quote(quoted.quotation()).text(), first);
            }
        }
        if (found.size() > first) {
            found.set(first, gap + found.get(first));
        }
    }

    private void ours(String text, int first) {
        for (String sentence : SENTENCE_END.split(text)) {
            if (sentence.isEmpty() || !Character.isWhitespace(sentence.charAt(0))) {
                glue(sentence, first);
            } else {
                found.add(sentence);
            }
        }
    }

    /** Goes with what stands before, unless a sentence has ended there. */
    private void glue(String text, int first) {
        boolean alone = found.size() == first || endedWithGap(found.getLast());
        if (alone) {
            found.add(text);
        } else {
            found.set(found.size() - 1, found.getLast() + text);
        }
    }

    private static boolean endedWithGap(String before) {
        return ENDED.matcher(before).matches()
                && Character.isWhitespace(before.charAt(before.length() - 1));
    }
}
