package dev.trackwright.processor.maven;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.TerminalText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lets a build see that a tracking plan was edited: where a plan's bytes are not those that were
 * compiled, the module's classes are taken away, and maven-compiler-plugin, which looks at Java
 * files only, makes them again. Where nothing has changed it touches nothing. It runs in the last
 * phase before the compiler, so that a plan which an earlier phase fetches is seen too.
 */
@Mojo(
    name = "refresh",
    defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
    threadSafe = true,
    requiresProject = true)
public final class RefreshMojo extends AbstractMojo {

  /** The module. Set by Maven. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The build. Set by Maven. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The version of this plugin. Set by Maven. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  /** Switches the goal off. */
  @Parameter(property = "trackwright.skip", defaultValue = "false")
  private boolean skip;

  /** Where annotation processors write the sources of the main code. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations")
  private File generatedSources;

  /** Where annotation processors write the sources of the tests. */
  @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/test-annotations")
  private File generatedTestSources;

  /** For Maven. */
  @SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute
  public RefreshMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped: trackwright.skip is set.");
      return;
    }
    try {
      refresh();
      advise("default-compile", paths(project.getCompileSourceRoots()));
      advise("default-testCompile", paths(project.getTestCompileSourceRoots()));
    } catch (IOException e) {
      throw new MojoExecutionException("What was compiled cannot be brought up to date: " + e, e);
    }
  }

  private void refresh() throws IOException {
    CompiledOutput main =
        new CompiledOutput(
            Path.of(project.getBuild().getOutputDirectory()),
            generatedSources.toPath(),
            paths(project.getCompileSourceRoots()));
    CompiledOutput test =
        new CompiledOutput(
            Path.of(project.getBuild().getTestOutputDirectory()),
            generatedTestSources.toPath(),
            paths(project.getTestCompileSourceRoots()));
    for (String change : new Refresh(project.getBasedir().toPath(), main, test).run()) {
      getLog().info(TerminalText.safe(change) + ": this module is compiled again.");
    }
  }

  private void advise(String execution, List<Path> sources) throws IOException {
    Properties properties = new Properties();
    properties.putAll(project.getProperties());
    properties.putAll(session.getUserProperties());
    Optional<CompilerSetup> setup = CompilerSetup.of(project.getModel(), execution, properties);
    if (setup.isPresent()) {
      List<Diagnostic> advice = SetupAdvice.on(setup.get(), Runtime.version().feature(), version);
      if (!advice.isEmpty() && PlanUse.in(sources)) {
        advice.forEach(diagnostic -> getLog().warn(diagnostic.render()));
      }
    }
  }

  private static List<Path> paths(List<String> folders) {
    return folders.stream().map(Path::of).toList();
  }
}
