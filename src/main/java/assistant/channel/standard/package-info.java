/** Any other platform, by Standard Webhooks 1.0.0. */
@NullMarked
package assistant.channel.standard;

import org.jspecify.annotations.NullMarked;
