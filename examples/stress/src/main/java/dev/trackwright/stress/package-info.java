/**
 * What is run by hand and in the build: the stress tests of the parts, and the soak of the whole.
 */
@NullMarked
package dev.trackwright.stress;

import org.jspecify.annotations.NullMarked;
