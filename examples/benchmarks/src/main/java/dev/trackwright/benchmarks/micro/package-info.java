/** What single steps of our client cost, measured by JMH. */
@NullMarked
package dev.trackwright.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
