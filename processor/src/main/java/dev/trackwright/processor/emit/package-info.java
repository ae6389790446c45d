/**
 * The decided Java as source text: one emitter for each kind of generated type, and no decisions.
 * JavaPoet is used here and nowhere else.
 */
@NullMarked
package dev.trackwright.processor.emit;

import org.jspecify.annotations.NullMarked;
