package assistant.channel.slack;

import assistant.channel.Secrets;

/** What Slack signs with. */
public record SlackSettings(Secrets signing) {}
