/**
 * Text becomes nodes with line and column. The only room that sees a parser of YAML or JSON; every
 * later room sees nodes alone.
 */
@NullMarked
package dev.trackwright.processor.source;

import org.jspecify.annotations.NullMarked;
