@NullMarked
package dev.trackwright.metrics;

import org.jspecify.annotations.NullMarked;
