package dev.trackwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The least that a generator can do: hand over sources that are there already. */
public final class CopyingProcessor extends AbstractProcessor {

  static final String FROM = "from";

  private boolean copied;

  /** For javac. */
  public CopyingProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.trackwright.TrackingPlan");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FROM);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!copied) {
      copied = true;
      copy(Path.of(processingEnv.getOptions().get(FROM)));
    }
    return false;
  }

  private void copy(Path from) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        String path =
            from.relativize(source).toString().replace(source.getFileSystem().getSeparator(), ".");
        String type = path.substring(0, path.length() - ".java".length());
        try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
          out.write(Files.readString(source));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
