package assistant.wire;

import assistant.dialog.Dialog;
import assistant.dialog.PageWords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** What a page must know before the first turn: its words, and each question with its choices. */
public final class PageJson {
    private PageJson() {}

    /**
     * The words by id, the numbers to call, and the questions in the order of the states: {@code
     * {locale, number, crisis, words, questions: [{fact, name, text, choices, help, why}]}}.
     */
    public static ObjectNode of(Dialog dialog) {
        var messages = dialog.messages();
        ObjectNode json = Json.object().put("locale", "en");
        for (String setting : List.of("number", "crisis")) {
            messages.setting(setting).ifPresent(number -> json.put(setting, number));
        }
        json.set("words", Json.object(PageWords.of(messages)));
        ArrayNode questions = json.putArray("questions");
        dialog.flow().states().values().stream()
                .map(state -> DialogJson.state(dialog, state))
                .forEach(questions::add);
        return json;
    }
}
