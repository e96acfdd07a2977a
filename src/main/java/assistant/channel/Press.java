package assistant.channel;

import assistant.conversation.Message;
import assistant.decision.DecisionTable;
import assistant.dialog.Choice;
import assistant.dialog.Command;
import assistant.dialog.Reply;

/**
 * What a button carries, at most 64 bytes: {@code clot=confirmed}, so that a press tells which
 * question it answers, or {@code command=continue}.
 */
public final class Press {
    private static final String COMMAND = "command";

    private Press() {}

    static String of(Reply.Question question, Choice choice) {
        return question.fact() + "=" + choice.value();
    }

    static String of(Reply.Offer offer) {
        return COMMAND + "=" + offer.command().word();
    }

    /**
     * The message that a press is. A button that is not ours, or of content that is gone, answers
     * no question: the patient is told again where the conversation stands.
     */
    public static Message read(String data, DecisionTable table) {
        int at = data.indexOf('=');
        String name = at < 0 ? "" : data.substring(0, at);
        String value = data.substring(at + 1);
        if (table.fact(name).filter(fact -> fact.takes(value)).isPresent()) {
            return new Message.Tapped(name, value);
        }
        var command = Command.of(value).filter(known -> name.equals(COMMAND));
        return new Message.Commanded(command.orElse(Command.REPEAT));
    }
}
