package assistant.channel.telegram;

import assistant.channel.Secrets;

/**
 * What Telegram and we know each other by.
 *
 * @param secrets what Telegram sends back to us in a header
 * @param bot the bot's own number, which is the first half of its token
 */
public record TelegramSettings(Secrets secrets, String bot) {}
