/** The command line by which Segment's conformance suites drive a library, on our client. */
@NullMarked
package dev.trackwright.e2e;

import org.jspecify.annotations.NullMarked;
