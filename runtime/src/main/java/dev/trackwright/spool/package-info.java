/**
 * Where events wait on disk when they cannot be delivered: the settings, {@link
 * dev.trackwright.spool.Spool}. The store itself is not part of the public API.
 */
@NullMarked
package dev.trackwright.spool;

import org.jspecify.annotations.NullMarked;
