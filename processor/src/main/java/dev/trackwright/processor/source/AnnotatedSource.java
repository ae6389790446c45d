package dev.trackwright.processor.source;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source file of an annotated element. Asks the language model where the JDK can answer
 * (18 and later, and ECJ), else javac's trees, through the wrappers that build tools put around the
 * environment; the price is reflection, and an empty answer is normal.
 */
final class AnnotatedSource {

  private AnnotatedSource() {}

  /** The file on disk that declares {@code element}, where the compiler can tell. */
  static Optional<Path> of(Element element, ProcessingEnvironment environment) {
    return viaElements(element, environment)
        .or(() -> viaTrees(element, environment))
        .flatMap(AnnotatedSource::onDisk);
  }

  /** The file behind a compiler's file object, where there is one on disk. */
  static Optional<Path> onDisk(FileObject file) {
    URI uri = file.toUri();
    if (uri == null || !"file".equals(uri.getScheme())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(uri));
    } catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
      return Optional.empty(); // a compiler's own idea of a file: not one that can be walked from
    }
  }

  private static Optional<FileObject> viaElements(
      Element element, ProcessingEnvironment environment) {
    Object elements = environment.getElementUtils();
    try {
      Method getFileObjectOf =
          javax.lang.model.util.Elements.class.getMethod("getFileObjectOf", Element.class);
      return Optional.ofNullable((FileObject) getFileObjectOf.invoke(elements, element));
    } catch (NoSuchMethodException e) {
      return Optional.empty(); // JDK 17
    } catch (IllegalAccessException | InvocationTargetException e) {
      return Optional.empty(); // a compiler that does not implement it
    }
  }

  private static Optional<FileObject> viaTrees(Element element, ProcessingEnvironment environment) {
    try {
      return JavacTrees.sourceOf(element, unwrap(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty(); // not javac
    }
  }

  /** Takes off what IntelliJ (a proxy) and Gradle (a delegate) put around javac's environment. */
  private static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
    ProcessingEnvironment current = environment;
    for (int depth = 0; depth < 8; depth++) {
      ProcessingEnvironment inner = inner(current);
      if (inner == null) {
        return current;
      }
      current = inner;
    }
    return current;
  }

  private static @Nullable ProcessingEnvironment inner(ProcessingEnvironment environment) {
    Object holder = environment;
    if (Proxy.isProxyClass(environment.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(environment);
      holder = handler;
    }
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("com.sun.tools.javac.")) {
        return null;
      }
      for (Field field : type.getDeclaredFields()) {
        ProcessingEnvironment inner = read(field, holder);
        if (inner != null && inner != environment) {
          return inner;
        }
      }
    }
    return null;
  }

  private static @Nullable ProcessingEnvironment read(Field field, Object holder) {
    try {
      field.setAccessible(true);
      return field.get(holder) instanceof ProcessingEnvironment inner ? inner : null;
    } catch (IllegalAccessException | RuntimeException e) {
      return null; // closed to us: the field of a wrapper we do not know
    }
  }

  /** Loaded only where javac is. */
  private static final class JavacTrees {
    static Optional<FileObject> sourceOf(Element element, ProcessingEnvironment environment) {
      TreePath path = Trees.instance(environment).getPath(element);
      return path == null
          ? Optional.empty()
          : Optional.of(path.getCompilationUnit().getSourceFile());
    }
  }
}
