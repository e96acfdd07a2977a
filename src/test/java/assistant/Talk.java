package assistant;

import assistant.decision.Facts;
import assistant.dialog.Command;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Reply;
import assistant.dialog.Turn;
import assistant.understanding.Understanding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A conversation held in a test: press, type or command, and look at the last turn. */
public final class Talk {
    private static final Understanding UNDERSTANDING = Vte.script().understanding();

    private static final Map<String, String> CALF =
            Map.of("clot", "confirmed", "course", "acute", "place", "calf-only");

    private Turn turn = Vte.dialog().open();

    /** One that has come to the question about a fact. */
    public static Talk at(String fact) {
        return switch (fact) {
            case "clot" -> new Talk();
            case "course" -> new Talk().press("clot", "confirmed");
            case "place" -> new Talk().press(Map.of("clot", "confirmed", "course", "acute"));
            case "high-risk" -> new Talk().press("clot", "none");
            case "lung-pressure" ->
                    new Talk().press(Map.of("clot", "confirmed", "course", "chronic"));
            case "severe-pain" -> new Talk().press(CALF);
            case "bedridden" -> new Talk().press(CALF).press("severe-pain", "no");
            case "cancer" ->
                    new Talk().press(CALF).press(Map.of("severe-pain", "no", "bedridden", "no"));
            default ->
                    new Talk()
                            .press(Map.of("clot", "confirmed", "course", "acute"))
                            .press("place", "above-knee-or-lung");
        };
    }

    public Talk press(String fact, String value) {
        return press(Map.of(fact, value));
    }

    public Talk press(Map<String, String> facts) {
        return mean(Meaning.pressed(new Facts(facts)));
    }

    public Talk say(String text) {
        return mean(UNDERSTANDING.read(text, turn.conversation()));
    }

    public Talk command(Command command) {
        return mean(Meaning.of(Intent.of(command)));
    }

    /** Says what means this. */
    public Talk mean(Meaning meaning) {
        turn = Vte.dialog().step(turn.conversation(), meaning);
        return this;
    }

    public Turn turn() {
        return turn;
    }

    public Meaning understood() {
        return turn.understood().orElseThrow();
    }

    public Map<String, String> facts() {
        return turn.conversation().facts().told();
    }

    public String asks() {
        return turn.question().orElse("nothing");
    }

    /** Everything the last turn says. */
    public String text() {
        return turn.replies().stream()
                .map(reply -> reply.words().text())
                .collect(Collectors.joining("\n"));
    }

    /** The keys of the plain messages the last turn says. */
    public List<String> topics() {
        return turn.replies().stream()
                .filter(Reply.Say.class::isInstance)
                .map(reply -> ((Reply.Say) reply).topic())
                .toList();
    }

    public <T extends Reply> List<T> replies(Class<T> kind) {
        return turn.replies().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
