package dev.trackwright.processor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a pom, from the pom's text to the message. */
class SetupAdviceTest {

  private static final String OURS =
      "<annotationProcessorPaths><path><groupId>dev.trackwright</groupId>"
          + "<artifactId>trackwright-processor</artifactId></path></annotationProcessorPaths>";
  private static final String OTHERS =
      "<annotationProcessorPaths><path><groupId>org.mapstruct</groupId>"
          + "<artifactId>mapstruct-processor</artifactId></path></annotationProcessorPaths>";
  private static final String DEPENDENCY =
      "<dependency><groupId>dev.trackwright</groupId>"
          + "<artifactId>trackwright-processor</artifactId><version>1</version></dependency>";

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 23, 25})
  void theRecommendedPomNeedsNoAdvice(int jdk) throws Exception {
    assertThat(advice("3.16.0", OURS, "", jdk)).isEmpty();
  }

  @Test
  void pathsThatNameOnlyOtherProcessorsShutOursOutOnAnyJdk() throws Exception {
    List<Diagnostic> advice = advice("3.16.0", OTHERS, DEPENDENCY, 17);

    assertThat(advice).extracting(Diagnostic::id).containsExactly(DiagnosticId.MAVEN_PROCESSOR_OFF);
    assertThat(advice.get(0).render())
        .contains("mapstruct-processor only")
        .contains("<artifactId>trackwright-processor</artifactId><version>9.9</version>");
  }

  @Test
  void aProcessorThatIsNowhereIsMissed() throws Exception {
    assertThat(advice("3.16.0", "", "", 17))
        .extracting(Diagnostic::text)
        .singleElement()
        .asString()
        .contains("no annotationProcessorPaths name it");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 22})
  void aPlainDependencyIsEnoughBeforeJdk23(int jdk) throws Exception {
    assertThat(advice("3.16.0", "", DEPENDENCY, jdk)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {23, 25})
  void aPlainDependencyIsNotEnoughFromJdk23On(int jdk) throws Exception {
    assertThat(advice("3.16.0", "", DEPENDENCY, jdk))
        .extracting(Diagnostic::text)
        .singleElement()
        .asString()
        .contains("JDK " + jdk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<proc>full</proc>",
        "<compilerArgs><arg>-proc:full</arg></compilerArgs>",
        "<compilerArgument>-Xlint:all -proc:full</compilerArgument>",
        "<annotationProcessors><p>dev.trackwright.processor.TrackingPlanProcessor</p></annotationProcessors>",
        "<compilerArgs><arg>-processor</arg><arg>a.B</arg></compilerArgs>",
        "<compilerArgs><arg>--processor-path</arg><arg>x.jar</arg></compilerArgs>",
        "<compilerArgs><arg>-processorpath</arg><arg>x.jar</arg></compilerArgs>"
      })
  void whateverTurnsProcessorsOnAgainIsRespected(String configuration) throws Exception {
    assertThat(advice("3.16.0", configuration, DEPENDENCY, 25)).isEmpty();
  }

  @Test
  void thePropertyForProcIsRead() throws Exception {
    Properties full = new Properties();
    full.setProperty("maven.compiler.proc", "full");
    Model model = pom("3.16.0", "", DEPENDENCY);

    assertThat(CompilerSetup.of(model, "default-compile", full))
        .hasValueSatisfying(setup -> assertThat(SetupAdvice.on(setup, 25, "9.9")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<proc>none</proc>" + OURS,
        "<compilerArgs><arg>-proc:none</arg></compilerArgs>" + OURS
      })
  void switchedOffIsSwitchedOff(String configuration) throws Exception {
    assertThat(advice("3.16.0", configuration, "", 17))
        .extracting(Diagnostic::text)
        .singleElement()
        .asString()
        .contains("proc is none");
  }

  @Test
  void theExecutionsOwnConfigurationHasTheLastWord() throws Exception {
    String own =
        "<executions><execution><id>default-compile</id><configuration><proc>none</proc>"
            + "</configuration></execution></executions>";
    Model model = pom("3.16.0", OURS, "", own);

    assertThat(CompilerSetup.of(model, "default-compile", new Properties()).orElseThrow())
        .returns(Optional.of("none"), CompilerSetup::processing)
        .returns(List.of("trackwright-processor"), CompilerSetup::processorPaths);
    assertThat(CompilerSetup.of(model, "default-testCompile", new Properties()).orElseThrow())
        .returns(Optional.empty(), CompilerSetup::processing);
  }

  @Test
  void thePluginThatMavenTakesUnaskedIsTooOldForTheParameter() throws Exception {
    assertThat(advice("3.1", OURS, "", 17))
        .extracting(Diagnostic::id)
        .containsExactly(DiagnosticId.MAVEN_COMPILER_TOO_OLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.1", "3.10.1", "3.11.0"})
  void anOldPluginKeepsOldSources(String version) throws Exception {
    assertThat(advice(version, OURS, "", 17))
        .extracting(Diagnostic::id)
        .containsExactly(DiagnosticId.MAVEN_LEFTOVERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.12.0", "3.14.1", "4.0.0-beta-2"})
  void aNewerPluginDoesNot(String version) throws Exception {
    assertThat(advice(version, OURS, "", 17)).isEmpty();
  }

  @Test
  void aModuleWithoutTheCompilerPluginIsNotJudged() throws Exception {
    assertThat(CompilerSetup.of(new Model(), "default-compile", new Properties())).isEmpty();
  }

  @Test
  void adviceIsOnlyForSourcesThatNameAPlan(@TempDir Path sources) throws Exception {
    Files.createDirectories(sources.resolve("com/acme"));
    Files.writeString(sources.resolve("com/acme/Shop.java"), "class Shop {}");
    Files.writeString(sources.resolve("com/acme/notes.txt"), "@dev.trackwright.TrackingPlan");
    assertThat(PlanUse.in(List.of(sources, sources.resolve("none")))).isFalse();

    Files.writeString(
        sources.resolve("com/acme/package-info.java"),
        "@TrackingPlan(\"p\") package com.acme; import dev.trackwright.TrackingPlan;");
    assertThat(PlanUse.in(List.of(sources.resolve("none"), sources))).isTrue();
  }

  private static List<Diagnostic> advice(
      String version, String configuration, String dependencies, int jdk) throws Exception {
    return SetupAdvice.on(
        CompilerSetup.of(
                pom(version, configuration, dependencies), "default-compile", new Properties())
            .orElseThrow(),
        jdk,
        "9.9");
  }

  private static Model pom(String version, String configuration, String dependencies)
      throws Exception {
    return pom(version, configuration, dependencies, "");
  }

  private static Model pom(
      String version, String configuration, String dependencies, String executions)
      throws Exception {
    String text =
        "<project><dependencies>%s</dependencies><build><plugins><plugin>"
            + "<artifactId>maven-compiler-plugin</artifactId><version>%s</version>"
            + "<configuration>%s</configuration>%s</plugin></plugins></build></project>";
    return new MavenXpp3Reader()
        .read(new StringReader(text.formatted(dependencies, version, configuration, executions)));
  }
}
