/** Loads a topic folder, and refuses a broken one with every fault at once. */
@NullMarked
package assistant.script;

import org.jspecify.annotations.NullMarked;
