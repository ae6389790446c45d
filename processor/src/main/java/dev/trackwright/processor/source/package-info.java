/** Finding the plan's file, and its text as nodes with line and column. */
@NullMarked
package dev.trackwright.processor.source;

import org.jspecify.annotations.NullMarked;
