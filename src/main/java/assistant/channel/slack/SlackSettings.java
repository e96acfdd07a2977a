package assistant.channel.slack;

import assistant.channel.Endpoint;
import assistant.channel.Secrets;

import java.util.Optional;

/** What we and Slack know each other by. */
public record SlackSettings(Secrets signing, Optional<String> token, Endpoint api) {
    @Override
    public String toString() {
        return "Slack settings";
    }
}
