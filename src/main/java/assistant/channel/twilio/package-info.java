/** SMS and WhatsApp through Twilio. */
@NullMarked
package assistant.channel.twilio;

import org.jspecify.annotations.NullMarked;
