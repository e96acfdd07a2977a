package assistant.channel.telegram;

import assistant.channel.Endpoint;
import assistant.channel.Secrets;

import java.util.Optional;

/**
 * @param secrets what Telegram sends back to us in a header
 */
public record TelegramSettings(Secrets secrets, Optional<String> token, Endpoint api) {
    /** The bot's own number, which is the first half of its token. */
    String bot() {
        return token.map(one -> one.split(":", 2)[0]).orElse("bot");
    }

    @Override
    public String toString() {
        return "Telegram settings";
    }
}
