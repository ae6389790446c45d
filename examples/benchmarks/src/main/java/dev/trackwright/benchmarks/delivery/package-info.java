/**
 * What delivery costs: a collector, probes that run one client each in a process of their own, and
 * the harness that starts them in turns and prints the table.
 */
@NullMarked
package dev.trackwright.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
