/** The only side effect: files, through the compiler's filer. */
@NullMarked
package dev.trackwright.processor.write;

import org.jspecify.annotations.NullMarked;
