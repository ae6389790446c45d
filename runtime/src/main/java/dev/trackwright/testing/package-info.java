/**
 * For the tests of an application that tracks: a client that records, and assertions on typed
 * events. No test library is needed; what fails is an {@link AssertionError}.
 */
@NullMarked
package dev.trackwright.testing;

import org.jspecify.annotations.NullMarked;
