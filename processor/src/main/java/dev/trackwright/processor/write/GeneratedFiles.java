package dev.trackwright.processor.write;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.emit.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * The last room: hands generated sources and the plan's record to the compiler's filer. Every file
 * names the annotated element as its origin, so that an incremental build knows what to redo.
 */
public final class GeneratedFiles {

  private final Filer filer;
  private final Element origin;
  private final Diagnostics diagnostics;

  /** Writes on behalf of {@code origin}. */
  public GeneratedFiles(Filer filer, Element origin, Diagnostics diagnostics) {
    this.filer = filer;
    this.origin = origin;
    this.diagnostics = diagnostics;
  }

  /** Writes all; what cannot be written is reported, and the others are still written. */
  public void writeSources(List<SourceText> files) {
    for (SourceText file : files) {
      try (Writer out = filer.createSourceFile(file.typeName(), origin).openWriter()) {
        out.write(CompilerText.in(Charset.defaultCharset(), file.text()));
      } catch (FilerException e) {
        diagnostics.report(DiagnosticId.TYPE_EXISTS, null, file.typeName());
      } catch (IOException e) {
        diagnostics.report(DiagnosticId.WRITE_FAILED, null, file.typeName(), e);
      }
    }
  }

  /** Writes the record by which a later build can tell that the plan has changed. */
  public void writeRecord(PlanRecord planRecord) {
    String path = planRecord.resourcePath();
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      out.write(planRecord.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      diagnostics.report(DiagnosticId.WRITE_FAILED, null, path, e);
    }
  }
}
