package dev.trackwright.processor.emit;

/**
 * A generated file; what the room hands on.
 *
 * @param typeName the qualified name of its one top-level type
 * @param text the whole file, with {@code \n} alone
 */
public record SourceText(String typeName, String text) {}
