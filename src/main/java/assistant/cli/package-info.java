/** The command line. */
@NullMarked
package assistant.cli;

import org.jspecify.annotations.NullMarked;
