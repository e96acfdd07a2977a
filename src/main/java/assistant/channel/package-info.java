/** Messaging platforms: verified bytes in, messages out; turns in, HTTP calls out. */
@NullMarked
package assistant.channel;

import org.jspecify.annotations.NullMarked;
