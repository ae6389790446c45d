package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class ReservedNamesTest {

  @Test
  void everyPublicTypeOfThisJdksJavaLangIsInTheList() throws Exception {
    Path javaLang =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
    assertThat(publicTypes(javaLang)).hasSizeGreaterThan(100).allMatch(ReservedNames::isInJavaLang);
  }

  @Test
  void keywordsAreNeitherTypesNorMembers() {
    List<String> keywords = List.of("assert", "enum", "goto", "const", "strictfp", "null", "_");
    assertThat(keywords).allMatch(SourceVersion::isKeyword);
    assertThat(keywords).allMatch(ReservedNames::isNoMember).allMatch(ReservedNames::isNoType);
  }

  @Test
  void contextualKeywordsAreNoTypes() {
    assertThat(Stream.of("var", "yield", "record", "sealed", "permits"))
        .allMatch(ReservedNames::isNoType);
  }

  private static List<String> publicTypes(Path javaLang) throws IOException {
    try (Stream<Path> files = Files.list(javaLang)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && name.indexOf('$') < 0)
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.equals("package-info"))
          .filter(ReservedNamesTest::isPublic)
          .toList();
    }
  }

  private static boolean isPublic(String name) {
    try {
      Class<?> type = Class.forName("java.lang." + name, false, null);
      return Modifier.isPublic(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
