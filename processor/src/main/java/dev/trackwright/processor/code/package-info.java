/**
 * The decided Java: every name, type, null, comment and order of what is generated, as plain data.
 * Nothing after this room decides anything.
 */
@NullMarked
package dev.trackwright.processor.code;

import org.jspecify.annotations.NullMarked;
