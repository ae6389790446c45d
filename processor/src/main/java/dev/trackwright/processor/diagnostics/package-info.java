/** What is said to the user: every message, its id, its place, and the one door to the compiler. */
@NullMarked
package dev.trackwright.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
