/**
 * Proofs of the parts of delivery that several threads share. They stand in the package of what
 * they prove, for none of it is public.
 */
@NullMarked
package dev.trackwright.internal;

import org.jspecify.annotations.NullMarked;
