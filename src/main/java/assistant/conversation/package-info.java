/** The shell around the dialog: one incoming message, one stored turn. */
@NullMarked
package assistant.conversation;

import org.jspecify.annotations.NullMarked;
