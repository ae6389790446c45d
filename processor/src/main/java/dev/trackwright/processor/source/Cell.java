package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.SourceSpan;

/**
 * One cell of a {@link Row}.
 *
 * @param text as the spreadsheet shows a plain value: numbers without {@code .0}, booleans {@code
 *     TRUE} and {@code FALSE}, of a formula its kept value; never evaluated, empty where nothing
 *     stands
 * @param span its file, {@code plan.xlsx[Events]} for a sheet of a workbook; line and column are
 *     row and column, both from 1
 */
public record Cell(String text, SourceSpan span) {}
