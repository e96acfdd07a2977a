package assistant.channel;

import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform that is listened to: every answer, with the letters made of it. */
public final class Overheard implements Platform {
    /** One answer. */
    public record Said(Address to, Exchange answer, List<Letter> letters) {}

    private final Platform real;
    private final List<Said> all = new CopyOnWriteArrayList<>();

    public Overheard(Platform real) {
        this.real = real;
    }

    /** Oldest first. */
    public List<Said> all() {
        return all;
    }

    @Override
    public Channel channel() {
        return real.channel();
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        var letters = real.letters(to, opening, answer);
        all.add(new Said(to, answer, letters));
        return letters;
    }
}
