/** Tests of delivery without threads, sleeps or sockets. */
@NullMarked
package dev.trackwright.internal;

import org.jspecify.annotations.NullMarked;
