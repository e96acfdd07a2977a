/** Conversations as documents: HTML from templates, plain text, PDF. */
@NullMarked
package assistant.page;

import org.jspecify.annotations.NullMarked;
