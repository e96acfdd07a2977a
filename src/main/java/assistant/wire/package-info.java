/** The JSON shapes that the outside world relies on. */
@NullMarked
package assistant.wire;

import org.jspecify.annotations.NullMarked;
