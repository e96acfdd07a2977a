/** Telegram. */
@NullMarked
package assistant.channel.telegram;

import org.jspecify.annotations.NullMarked;
