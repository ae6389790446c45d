/** What the processor generates for a small plan, written by hand in exactly that shape. */
@NullMarked
package dev.trackwright.shop;

import org.jspecify.annotations.NullMarked;
