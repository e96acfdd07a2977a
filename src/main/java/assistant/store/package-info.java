/** Where conversations are kept. */
@NullMarked
package assistant.store;

import org.jspecify.annotations.NullMarked;
