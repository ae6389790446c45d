/** Our client as the harness sees it, and the least that any client could do. */
@NullMarked
package dev.trackwright.benchmarks.contenders;

import org.jspecify.annotations.NullMarked;
