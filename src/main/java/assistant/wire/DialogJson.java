package assistant.wire;

import assistant.decision.Facts;
import assistant.dialog.Dialog;
import assistant.dialog.Reply;
import assistant.dialog.State;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The states and transitions of the dialog, as JSON. */
public final class DialogJson {
    private DialogJson() {}

    public static ObjectNode of(Dialog dialog) {
        ObjectNode json = Json.object().put("start", dialog.flow().start());
        json.put("end", dialog.flow().end());
        ArrayNode states = json.putArray("states");
        dialog.flow().states().values().forEach(state -> states.add(state(dialog, state)));
        ArrayNode transitions = json.putArray("transitions");
        for (State state : dialog.flow().states().values()) {
            state.next()
                    .forEach(
                            (value, to) ->
                                    transitions
                                            .addObject()
                                            .put("from", state.id())
                                            .put("value", value)
                                            .put("to", to));
        }
        return json;
    }

    static ObjectNode state(Dialog dialog, State state) {
        Reply.Question question = dialog.question(state, Facts.NONE);
        ObjectNode json = Json.object().put("id", state.id()).put("fact", state.ask());
        json.put("name", dialog.messages().text("fact.%s.name".formatted(state.ask())));
        json.put("text", question.words().text());
        json.set("choices", ReplyJson.choices(question.choices()));
        return json.put("help", question.help()).put("why", question.why());
    }
}
