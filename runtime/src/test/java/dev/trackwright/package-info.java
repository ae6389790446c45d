/** Tests of what an application sees. */
@NullMarked
package dev.trackwright;

import org.jspecify.annotations.NullMarked;
