package assistant.channel.meta;

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

/**
 * Turns as Messenger messages, with quick replies: at most 13 of 20 characters, so a longer label
 * stands in the text, and its number on the button.
 */
public final class MessengerPlatform implements Platform {
    private static final Parts TEXT = Parts.of(2_000);
    private static final int TITLE = 20;
    private static final int MOST = 13;

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        var letters = new ArrayList<Letter>();
        for (Bubble bubble : Bubble.of(opening, answer, Optional.empty())) {
            var stretches = new ArrayList<>(bubble.stretches());
            stretches.addAll(bubble.menu().lines());
            var texts = TEXT.of(stretches);
            texts.subList(0, texts.size() - 1)
                    .forEach(text -> letters.add(letter(to, text, List.of())));
            letters.add(letter(to, texts.getLast(), bubble.menu().buttons()));
        }
        return letters;
    }

    private static Letter letter(Address to, String text, List<Menu.Button> buttons) {
        ObjectNode body = Json.object();
        body.putObject("recipient").put("id", to.place());
        ObjectNode message = body.put("messaging_type", "RESPONSE").putObject("message");
        message.put("text", text);
        if (!buttons.isEmpty() && buttons.size() <= MOST) {
            replies(message.putArray("quick_replies"), buttons);
        }
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return new Letter("/me/messages", "application/json", json);
    }

    private static void replies(ArrayNode array, List<Menu.Button> buttons) {
        boolean fit = buttons.stream().allMatch(button -> button.label().length() <= TITLE);
        for (Menu.Button button : buttons) {
            String title = fit ? button.label() : Integer.toString(array.size() + 1);
            array.addObject()
                    .put("content_type", "text")
                    .put("title", title)
                    .put("payload", button.data());
        }
    }
}
