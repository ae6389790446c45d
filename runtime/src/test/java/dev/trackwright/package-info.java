@NullMarked
package dev.trackwright;

import org.jspecify.annotations.NullMarked;
