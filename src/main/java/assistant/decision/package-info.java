/** The decision table taken from the article, and its three-valued evaluation. */
@NullMarked
package assistant.decision;

import org.jspecify.annotations.NullMarked;
