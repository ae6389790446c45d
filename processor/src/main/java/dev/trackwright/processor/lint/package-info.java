/** Rules over a plan that could be read: one small stateless class each, and the list of them. */
@NullMarked
package dev.trackwright.processor.lint;

import org.jspecify.annotations.NullMarked;
