/** WhatsApp Cloud and Messenger. */
@NullMarked
package assistant.channel.meta;

import org.jspecify.annotations.NullMarked;
