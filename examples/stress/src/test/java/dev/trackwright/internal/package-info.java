@NullMarked
package dev.trackwright.internal;

import org.jspecify.annotations.NullMarked;
