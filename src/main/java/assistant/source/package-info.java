/** The article, and the only maker of quotations. Knows nothing but the JDK. */
@NullMarked
package assistant.source;

import org.jspecify.annotations.NullMarked;
