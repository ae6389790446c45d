/**
 * What generated code is made of: payloads that check and write themselves, and the messages that
 * carry them.
 */
@NullMarked
package dev.trackwright.message;

import org.jspecify.annotations.NullMarked;
