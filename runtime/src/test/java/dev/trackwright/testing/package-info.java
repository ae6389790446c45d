@NullMarked
package dev.trackwright.testing;

import org.jspecify.annotations.NullMarked;
