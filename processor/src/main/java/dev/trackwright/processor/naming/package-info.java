/** From the words of a plan to the names of Java: pure functions and one table of who has which. */
@NullMarked
package dev.trackwright.processor.naming;

import org.jspecify.annotations.NullMarked;
