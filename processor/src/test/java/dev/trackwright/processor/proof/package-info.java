/**
 * Proof that generated code does what a plan's text says, by readers that share nothing with it.
 */
@org.jspecify.annotations.NullMarked
package dev.trackwright.processor.proof;
