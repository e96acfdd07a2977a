package assistant.channel.slack;

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

/** Turns as Slack messages: a block of plain text, and one of buttons. */
public final class SlackPlatform implements Platform {
    /** What one block of text holds. */
    private static final Parts TEXT = Parts.of(3_000);

    private static final int LABEL = 75;

    @Override
    public Channel channel() {
        return Channel.SLACK;
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
        ObjectNode body = Json.object().put("channel", to.place());
        body.put("text", SlackText.escaped(text)).put("unfurl_links", false);
        ArrayNode blocks = body.putArray("blocks");
        ObjectNode section = blocks.addObject().put("type", "section");
        section.set("text", plain(text));
        if (!buttons.isEmpty()) {
            actions(blocks.addObject().put("type", "actions").putArray("elements"), buttons);
        }
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return new Letter("/chat.postMessage", "application/json; charset=utf-8", json);
    }

    private static void actions(ArrayNode elements, List<Menu.Button> buttons) {
        boolean fit = buttons.stream().allMatch(button -> button.label().length() <= LABEL);
        for (Menu.Button button : buttons) {
            String number = Integer.toString(elements.size() + 1);
            ObjectNode element = elements.addObject().put("type", "button");
            element.put("action_id", "choice-" + number).put("value", button.data());
            element.set("text", plain(fit ? button.label() : number));
        }
    }

    private static ObjectNode plain(String text) {
        return Json.object().put("type", "plain_text").put("text", text).put("emoji", false);
    }
}
