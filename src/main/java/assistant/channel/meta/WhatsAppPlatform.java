package assistant.channel.meta;

import assistant.channel.Bubble;
import assistant.channel.Parts;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Platform;
import assistant.dialog.PlatformWords;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns as WhatsApp messages, as few as can be, since only one in six seconds may go to a patient:
 * with buttons or a list where the words are short enough for one, else by number.
 */
public final class WhatsAppPlatform implements Platform {
    private static final Parts TEXT = Parts.of(4_096);
    private static final int INTERACTIVE = 1_024;

    private final PlatformWords words;
    private final String phoneId;

    public WhatsAppPlatform(PlatformWords words, String phoneId) {
        this.words = words;
        this.phoneId = phoneId;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        return Bubble.of(opening, answer, Optional.of(words.privacy())).stream()
                .flatMap(bubble -> bodies(bubble).stream())
                .map(body -> letter(to, body))
                .toList();
    }

    private List<ObjectNode> bodies(Bubble bubble) {
        var interactive = WhatsAppMenu.of(bubble.menu(), words.choose());
        String text = bubble.text() + interactive.map(WhatsAppMenu::more).orElse("");
        if (interactive.isPresent() && text.length() <= INTERACTIVE) {
            return List.of(interactive.get().body(text));
        }
        var stretches = new ArrayList<>(bubble.stretches());
        stretches.addAll(bubble.menu().typed(words));
        return TEXT.of(stretches).stream().map(WhatsAppPlatform::text).toList();
    }

    private static ObjectNode text(String text) {
        ObjectNode body = Json.object().put("type", "text");
        body.putObject("text").put("preview_url", false).put("body", text);
        return body;
    }

    private Letter letter(Address to, ObjectNode message) {
        String sender = to.account().isEmpty() ? phoneId : to.account();
        ObjectNode body =
                Json.object()
                        .put("messaging_product", "whatsapp")
                        .put("recipient_type", "individual")
                        .put("to", to.place());
        body.setAll(message);
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return new Letter("/%s/messages".formatted(coded(sender)), "application/json", json);
    }

    private static String coded(String part) {
        return java.net.URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
