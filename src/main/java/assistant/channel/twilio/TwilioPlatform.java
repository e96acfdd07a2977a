package assistant.channel.twilio;

import assistant.channel.Bubble;
import assistant.channel.Parts;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Platform;
import assistant.dialog.PlatformWords;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns as SMS, or as WhatsApp messages that Twilio sends: text alone, answers by number. */
public final class TwilioPlatform implements Platform {
    /** Four segments of 153 septets: longer ones are delivered less surely. */
    private static final int SMS = 612;

    /** Twilio takes 1,600. */
    private static final int WHATSAPP = 1_500;

    private final PlatformWords words;
    private final String from;

    public TwilioPlatform(PlatformWords words, String from) {
        this.words = words;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.TWILIO;
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        boolean sms = !to.place().startsWith("whatsapp:");
        var parts = sms ? new Parts(SMS, Gsm::size) : Parts.of(WHATSAPP);
        var letters = new ArrayList<Letter>();
        for (Bubble bubble : Bubble.of(opening, answer, Optional.of(words.privacy()))) {
            var stretches = new ArrayList<>(bubble.stretches());
            stretches.addAll(bubble.menu().typed(words));
            parts.of(sms ? stretches.stream().map(Gsm::plain).toList() : stretches)
                    .forEach(text -> letters.add(letter(to, text)));
        }
        return letters;
    }

    private Letter letter(Address to, String text) {
        String sender = to.account().isEmpty() ? from : to.account();
        String body =
                "To=%s&From=%s&Body=%s".formatted(coded(to.place()), coded(sender), coded(text));
        return new Letter("/Messages.json", "application/x-www-form-urlencoded", body);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
