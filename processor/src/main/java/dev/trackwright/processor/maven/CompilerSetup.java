package dev.trackwright.processor.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module's pom tells maven-compiler-plugin about annotation processors, as far as it decides
 * whether ours runs. Read from the effective model before the compiler plugin is started, so that
 * the user hears of a mistake ahead of a hundred missing symbols; the price is that it knows by
 * itself what the parameters of that plugin mean.
 *
 * @param version of maven-compiler-plugin
 * @param processorPaths artifact ids on {@code annotationProcessorPaths}; empty where there are
 *     none
 * @param processing the last word on {@code -proc}: {@code none}, {@code only}, {@code full}; empty
 *     where nothing was said
 * @param processorsNamed whether processors are named one by one, which makes javac run them
 *     wherever they are
 * @param ownPath whether javac is given a processor path by argument, past the plugin
 * @param dependency whether our processor is declared as a dependency
 */
record CompilerSetup(
    String version,
    List<String> processorPaths,
    Optional<String> processing,
    boolean processorsNamed,
    boolean ownPath,
    boolean dependency) {

  static final String PROCESSOR = "trackwright-processor";

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  CompilerSetup {
    processorPaths = List.copyOf(processorPaths);
  }

  /**
   * The set-up of one compilation.
   *
   * @param model the effective model
   * @param execution the id that Maven gives to it: {@code default-compile} or {@code
   *     default-testCompile}
   * @param properties of the build; they override nothing that the configuration says
   * @return empty where the module has no compiler plugin
   */
  static Optional<CompilerSetup> of(Model model, String execution, Properties properties) {
    if (model.getBuild() == null) {
      return Optional.empty();
    }
    Plugin plugin = model.getBuild().getPluginsAsMap().get(COMPILER);
    if (plugin == null || plugin.getVersion() == null) {
      return Optional.empty();
    }
    List<Xpp3Dom> configurations = configurations(plugin, execution);
    List<String> arguments = arguments(configurations);
    return Optional.of(
        new CompilerSetup(
            plugin.getVersion(),
            processorPaths(configurations),
            processing(configurations, arguments, properties),
            !items(configurations, "annotationProcessors").isEmpty()
                || arguments.contains("-processor"),
            arguments.stream()
                .anyMatch(a -> a.matches("--?processor-?path.*|--processor-module-path.*")),
            model.getDependencies().stream().anyMatch(CompilerSetup::isOurs)));
  }

  boolean isOlderThan(String other) {
    return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
  }

  /** The execution's own configuration first: it has the last word. */
  private static List<Xpp3Dom> configurations(Plugin plugin, String execution) {
    PluginExecution own = plugin.getExecutionsAsMap().get(execution);
    return Stream.of(
            Optional.ofNullable(own).map(PluginExecution::getConfiguration),
            Optional.ofNullable(plugin.getConfiguration()))
        .flatMap(Optional::stream)
        .filter(Xpp3Dom.class::isInstance)
        .map(Xpp3Dom.class::cast)
        .toList();
  }

  private static List<String> processorPaths(List<Xpp3Dom> configurations) {
    return items(configurations, "annotationProcessorPaths").stream()
        .map(path -> path.getChild("artifactId"))
        .map(artifactId -> artifactId == null ? "" : text(artifactId))
        .toList();
  }

  private static Optional<String> processing(
      List<Xpp3Dom> configurations, List<String> arguments, Properties properties) {
    Optional<String> argument =
        arguments.stream()
            .filter(a -> a.startsWith("-proc:"))
            .map(a -> a.substring("-proc:".length()))
            .reduce((first, last) -> last);
    return argument
        .or(
            () ->
                configurations.stream()
                    .flatMap(c -> Stream.of(c.getChildren("proc")))
                    .map(CompilerSetup::text)
                    .findFirst())
        .or(() -> Optional.ofNullable(properties.getProperty("maven.compiler.proc")))
        .map(said -> said.toLowerCase(Locale.ROOT));
  }

  private static List<String> arguments(List<Xpp3Dom> configurations) {
    List<String> arguments = new ArrayList<>();
    items(configurations, "compilerArgs").forEach(argument -> arguments.add(text(argument)));
    for (Xpp3Dom configuration : configurations) {
      for (Xpp3Dom single : configuration.getChildren("compilerArgument")) {
        arguments.addAll(Arrays.asList(text(single).split("\\s+")));
      }
    }
    return arguments;
  }

  /** The items of a list parameter, from the first configuration that has it. */
  private static List<Xpp3Dom> items(List<Xpp3Dom> configurations, String parameter) {
    return configurations.stream()
        .map(configuration -> configuration.getChild(parameter))
        .filter(list -> list != null && list.getChildCount() > 0)
        .findFirst()
        .map(list -> List.of(list.getChildren()))
        .orElse(List.of());
  }

  private static String text(Xpp3Dom element) {
    return element.getValue() == null ? "" : element.getValue().strip();
  }

  private static boolean isOurs(Dependency dependency) {
    return PROCESSOR.equals(dependency.getArtifactId())
        && "dev.trackwright".equals(dependency.getGroupId());
  }
}
