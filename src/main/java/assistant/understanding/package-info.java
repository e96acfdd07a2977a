/** What the patient wrote becomes what they meant: a literal list of readers, safety first. */
@NullMarked
package assistant.understanding;

import org.jspecify.annotations.NullMarked;
