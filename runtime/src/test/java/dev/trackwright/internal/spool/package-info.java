/** Tests of the store with real files, real processes and real deaths. */
@NullMarked
package dev.trackwright.internal.spool;

import org.jspecify.annotations.NullMarked;
