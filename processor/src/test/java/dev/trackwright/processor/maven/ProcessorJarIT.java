package dev.trackwright.processor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The processor's jar as users get it: it brings everything and disturbs nothing. */
class ProcessorJarIT {

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(PrivateRepository.processorJar().toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void everyClassLiesInOurOwnPackage() {
    assertThat(files())
        .allMatch(
            name -> name.startsWith("dev/trackwright/processor/") || name.startsWith("META-INF/"))
        .noneMatch(name -> name.startsWith("META-INF/") && name.endsWith(".class"))
        .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"))
        .anyMatch(name -> name.startsWith("dev/trackwright/processor/shaded/tools/jackson/"))
        .doesNotContain("module-info.class");
  }

  @Test
  void nothingIsPackedTwice() {
    List<String> files = files();
    assertThat(files).doesNotHaveDuplicates();
    assertThat(files).noneMatch(name -> name.contains("shaded/dev/trackwright"));
  }

  @Test
  void everyServiceNamesAClassThatIsThere() throws IOException {
    List<String> services =
        files().stream().filter(name -> name.startsWith("META-INF/services/")).toList();
    assertThat(services).contains("META-INF/services/javax.annotation.processing.Processor");
    for (String service : services) {
      for (String provider : text(service).lines().filter(line -> !line.isBlank()).toList()) {
        assertThat(jar.getEntry(provider.replace('.', '/') + ".class"))
            .as("%s in %s", provider, service)
            .isNotNull();
      }
    }
  }

  @Test
  void noClassNamesAPackageThatWasMoved() throws IOException {
    for (String name : files()) {
      if (name.endsWith(".class")) {
        String content = text(name);
        for (String moved :
            List.of("tools/jackson/", "com/palantir/javapoet/", "org/snakeyaml/", "picocli/")) {
          assertThat(content.replace("dev/trackwright/processor/shaded/" + moved, ""))
              .as(name)
              .doesNotContain(moved);
        }
      }
    }
  }

  @Test
  void gradleIsToldThatTheProcessorAggregates() throws IOException {
    assertThat(text("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo("dev.trackwright.processor.TrackingPlanProcessor,aggregating\n");
  }

  @Test
  void theJarIsItsOwnMavenPlugin() throws IOException {
    assertThat(text("META-INF/maven/plugin.xml"))
        .contains("<goal>refresh</goal>")
        .contains("<phase>process-resources</phase>")
        .contains("<implementation>" + RefreshMojo.class.getName() + "</implementation>");
  }

  @Test
  void theModuleNameIsStable() throws IOException {
    assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
        .isEqualTo("dev.trackwright.processor");
  }

  @Test
  void theLicencesOfAllThatIsInsideStayWithIt() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License").contains("Version 2.0");
    assertThat(text("META-INF/NOTICE"))
        .startsWith("Trackwright\n")
        .contains("Jackson JSON processor")
        .contains("JavaPoet")
        .contains("SnakeYAML");
  }

  @Test
  void usersGetNoDependencies() throws IOException {
    String pom =
        Files.readString(
            Path.of(PrivateRepository.property("it.target"), "dependency-reduced-pom.xml"));
    for (String dependency : pom.split("<dependency>", -1)) {
      if (dependency.contains("<artifactId>") && dependency.contains("</dependency>")) {
        assertThat(dependency).containsPattern("<scope>(test|provided)</scope>");
      }
    }
  }

  private List<String> files() {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  private String text(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
