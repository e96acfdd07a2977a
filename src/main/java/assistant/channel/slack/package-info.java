/** Slack, in direct messages. */
@NullMarked
package assistant.channel.slack;

import org.jspecify.annotations.NullMarked;
