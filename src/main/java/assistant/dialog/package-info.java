/** The conversation as a pure function: a turn is {@code step(conversation, meaning)}. */
@NullMarked
package assistant.dialog;

import org.jspecify.annotations.NullMarked;
