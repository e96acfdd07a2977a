package assistant.channel.telegram;

import assistant.channel.Bubble;
import assistant.channel.Menu;
import assistant.channel.Parts;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Platform;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns as Telegram messages, plain text with a button a line. */
public final class TelegramPlatform implements Platform {
    private static final Parts TEXT = Parts.of(4_096);

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        var letters = new ArrayList<Letter>();
        Chat chat = Chat.of(to.place());
        for (Bubble bubble : Bubble.of(opening, answer, Optional.empty())) {
            var stretches = new ArrayList<>(bubble.stretches());
            stretches.addAll(bubble.menu().lines());
            var texts = TEXT.of(stretches);
            texts.subList(0, texts.size() - 1)
                    .forEach(text -> letters.add(message(chat, text, List.of())));
            letters.add(message(chat, texts.getLast(), bubble.menu().buttons()));
        }
        chat.pressed().ifPresent(press -> letters.add(acknowledged(press)));
        return letters;
    }

    private static Letter message(Chat chat, String text, List<Menu.Button> buttons) {
        ObjectNode body = Json.object().put("chat_id", chat.id()).put("text", text);
        body.putObject("link_preview_options").put("is_disabled", true);
        if (!buttons.isEmpty()) {
            ArrayNode rows = body.putObject("reply_markup").putArray("inline_keyboard");
            buttons.forEach(
                    button ->
                            rows.addArray()
                                    .addObject()
                                    .put("text", button.label())
                                    .put("callback_data", button.data()));
        }
        return letter("/sendMessage", body);
    }

    /** Or the button would look busy; it comes last, so that no answer waits for it. */
    private static Letter acknowledged(String press) {
        return letter("/answerCallbackQuery", Json.object().put("callback_query_id", press));
    }

    private static Letter letter(String path, ObjectNode body) {
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return new Letter(path, "application/json", json);
    }
}
