/** Tests of what an application sets. */
@NullMarked
package dev.trackwright.spool;

import org.jspecify.annotations.NullMarked;
