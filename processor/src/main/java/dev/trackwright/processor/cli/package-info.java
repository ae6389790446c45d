/**
 * The command: {@code java -jar trackwright-processor.jar}, with {@code validate} and {@code
 * convert}.
 */
@NullMarked
package dev.trackwright.processor.cli;

import org.jspecify.annotations.NullMarked;
