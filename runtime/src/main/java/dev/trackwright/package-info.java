/** What an application sees of Trackwright. */
@NullMarked
package dev.trackwright;

import org.jspecify.annotations.NullMarked;
