package assistant.channel;

import assistant.dialog.PlatformWords;
import assistant.dialog.Reply;

import java.util.ArrayList;
import java.util.List;

/** What may be pressed under a message. */
public sealed interface Menu {
    /** Nothing. */
    record None() implements Menu {
        @Override
        public List<Button> buttons() {
            return List.of();
        }
    }

    /** An answer to a question. */
    record Answers(List<Button> buttons) implements Menu {
        public Answers {
            buttons = List.copyOf(buttons);
        }
    }

    /** Whether to go on after an alarm. */
    record GoOn(List<Button> buttons) implements Menu {
        public GoOn {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button.
     *
     * @param label what stands on it
     * @param hint what explains it, or nothing
     * @param data what a press on it carries, at most 64 bytes
     */
    record Button(String label, String hint, String data) {}

    List<Button> buttons();

    /** As what the last of the replies offers. */
    static Menu of(List<Reply> replies) {
        return switch (replies.getLast()) {
            case Reply.Question question -> new Answers(answers(question));
            case Reply.Alarm alarm when !alarm.goOn().isEmpty() -> new GoOn(goOn(alarm));
            case Reply.Alarm alarm -> new None();
            case Reply.Say say -> new None();
            case Reply.Result result -> new None();
            case Reply.Care care -> new None();
            case Reply.Disclaimer disclaimer -> new None();
        };
    }

    private static List<Button> answers(Reply.Question question) {
        return question.choices().stream()
                .map(
                        choice ->
                                new Button(
                                        choice.label(),
                                        choice.hint().orElse(""),
                                        Press.of(question, choice)))
                .toList();
    }

    private static List<Button> goOn(Reply.Alarm alarm) {
        return alarm.goOn().stream()
                .map(offer -> new Button(offer.label(), "", Press.of(offer)))
                .toList();
    }

    /** The answers as numbered lines; nothing else is numbered. */
    default List<String> lines() {
        return switch (this) {
            case Answers answers -> numbered(answers.buttons());
            case GoOn goOn -> List.of();
            case None none -> List.of();
        };
    }

    private static List<String> numbered(List<Button> buttons) {
        var lines = new ArrayList<String>();
        for (Button button : buttons) {
            String gap = lines.isEmpty() ? "\n\n" : "\n";
            String hint = button.hint().isEmpty() ? "" : " (%s)".formatted(button.hint());
            lines.add("%s%d. %s%s".formatted(gap, lines.size() + 1, button.label(), hint));
        }
        return lines;
    }

    /**
     * The same by words alone, where nothing can be pressed. All answers are one stretch with how
     * to give one, so that neither arrives without the other.
     */
    default List<String> typed(PlatformWords words) {
        return switch (this) {
            case Answers answers ->
                    List.of(
                            String.join("", lines())
                                    + "\n"
                                    + words.reply(answers.buttons().size()));
            case GoOn goOn -> List.of("\n\n" + words.goOn());
            case None none -> List.of();
        };
    }
}
