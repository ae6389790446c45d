/** Plays the status table against the command line, in this process and against the built jar. */
@NullMarked
package dev.trackwright.e2e;

import org.jspecify.annotations.NullMarked;
