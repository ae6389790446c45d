/** The plan as domain facts: immutable records that know no file format and no Java. */
@NullMarked
package dev.trackwright.processor.plan;

import org.jspecify.annotations.NullMarked;
