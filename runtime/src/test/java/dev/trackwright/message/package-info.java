@NullMarked
package dev.trackwright.message;

import org.jspecify.annotations.NullMarked;
