/** Routes, pages and errors over HTTP. */
@NullMarked
package assistant.web;

import org.jspecify.annotations.NullMarked;
