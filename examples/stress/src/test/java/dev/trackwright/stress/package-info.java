@NullMarked
package dev.trackwright.stress;

import org.jspecify.annotations.NullMarked;
