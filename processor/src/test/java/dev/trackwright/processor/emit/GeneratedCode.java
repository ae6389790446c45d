package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.TrackingClient;
import dev.trackwright.processor.code.CodePlanner;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** What is generated for a plan, to be compiled by javac or ECJ, and run. */
public final class GeneratedCode {

  /** Where everything is generated. */
  public static final String PACKAGE = "com.acme.shop";

  private static final List<String> STRICT =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror");

  private final Map<String, String> sources = new TreeMap<>();

  private GeneratedCode() {}

  /** Generates the code of a plan, which must have nothing to complain of. */
  public static GeneratedCode of(TrackingPlan plan) {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code = of(plan, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return code;
  }

  /** Generates the code of a plan that may be wrong. */
  public static GeneratedCode of(TrackingPlan plan, Diagnostics diagnostics) {
    GeneratedCode code = new GeneratedCode();
    Emitter.emit(CodePlanner.plan(plan, PACKAGE, diagnostics))
        .forEach(
            file ->
                code.sources.put(
                    file.typeName().substring(file.typeName().lastIndexOf('.') + 1), file.text()));
    return code;
  }

  /** The generated files: simple name of the class to text. */
  public Map<String, String> sources() {
    return sources;
  }

  /** Adds a class of a user. */
  public GeneratedCode with(String simpleName, String source) {
    sources.put(simpleName, "package " + PACKAGE + ";\n" + source);
    return this;
  }

  /** Adds a whole file of a user. */
  public void withFile(String simpleName, String text) {
    sources.put(simpleName, text);
  }

  /** Everything that javac says about it, strict as can be; empty where it compiles. */
  public String javac(String... options) {
    return compile(new HashMap<>(), options);
  }

  /** Compiles it, and fails where javac has anything to say. */
  public GeneratedCode compiles() {
    assertThat(javac()).isEmpty();
    return this;
  }

  /** Everything that ECJ reports as an error; empty where it compiles. */
  public String ecj(Path folder) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-proc:none",
                "-nowarn",
                "-encoding",
                "UTF-8",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("out").toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    boolean compiled = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
    return compiled ? "" : said.toString();
  }

  /**
   * Runs statements of a user.
   *
   * @param client returned as it was given
   * @param statements may use {@code user}, a {@code ShopUser}, and {@code analytics}
   */
  public <C extends TrackingClient> C run(C client, String statements) {
    return runClass(
        client,
        """
        ShopAnalytics analytics = ShopAnalytics.create(client);
        ShopUser user = analytics.forUser("u-1");
        %s
        """
            .formatted(statements));
  }

  /** The same for plans whose users need a context: {@code client} is all that is there. */
  public <C extends TrackingClient> C runClass(C client, String statements) {
    return runAfter(Map.of(), client, statements);
  }

  /**
   * The same after some of the user's classes have been compiled anew, and what is generated has
   * not.
   *
   * @param newer the classes' sources by simple name
   */
  public <C extends TrackingClient> C runAfter(
      Map<String, String> newer, C client, String statements) {
    GeneratedCode whole = new GeneratedCode();
    whole.sources.putAll(sources);
    whole.with(
        "Scenario",
        """
        import dev.trackwright.*;
        import dev.trackwright.message.*;
        import dev.trackwright.testing.*;
        import java.math.*;
        import java.net.URI;
        import java.time.*;
        import java.util.*;
        final class Scenario {
          static void run(TrackingClient client) throws Exception {
            %s
          }
        }
        """
            .formatted(statements));
    Map<String, byte[]> classes = new HashMap<>();
    assertThat(whole.compile(classes)).isEmpty();
    GeneratedCode anew = new GeneratedCode();
    newer.forEach(anew::with);
    if (!newer.isEmpty()) {
      assertThat(anew.compile(classes)).isEmpty();
    }
    try {
      Class<?> scenario = new Loader(classes).loadClass(PACKAGE + ".Scenario");
      var run = scenario.getDeclaredMethod("run", TrackingClient.class);
      run.setAccessible(true);
      run.invoke(null, client);
      return client;
    } catch (InvocationTargetException e) {
      throw new AssertionError("the scenario threw " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the scenario cannot be called", e);
    }
  }

  private String compile(Map<String, byte[]> classes, String... options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none"));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    arguments.addAll(options.length == 0 ? STRICT : List.of(options));
    try (StandardJavaFileManager standard =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Memory memory = new Memory(standard, classes)) {
      List<Source> units =
          sources.entrySet().stream()
              .map(source -> new Source(source.getKey(), source.getValue()))
              .toList();
      javac.getTask(said, memory, null, arguments, null, units).call();
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + PACKAGE.replace('.', '/') + "/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return toUri().getPath().endsWith("/" + simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> classes;

    Memory(JavaFileManager files, Map<String, byte[]> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("memory:///" + className.hashCode() + "/" + classes.size());
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }
  }

  private static final class Loader extends URLClassLoader {

    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(new URL[0], GeneratedCode.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
