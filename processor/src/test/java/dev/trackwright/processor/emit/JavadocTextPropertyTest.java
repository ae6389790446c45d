package dev.trackwright.processor.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random text, and random text made of what is dangerous, through javac with every check on. */
class JavadocTextPropertyTest {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}"
              + "\\p{IsNoncharacter_Code_Point}]");

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void anyTextCompilesUnderDoclintAndChangesNoByteOfTheClass(@ForAll("texts") List<String> texts)
      throws IOException {
    assertThat(classOf(documented(texts))).isEqualTo(classOf(documented(List.of("Plain."))));
  }

  @Property
  void nothingDangerousIsLeft(@ForAll("text") String text) {
    for (String safe :
        List.of(JavadocText.body(text), JavadocText.inline(text), JavadocText.code(text))) {
      assertThat(safe)
          .doesNotContain("*/", "/*", "\\", "@", "{", "}", "\r", "\0", "\u202E", "\u2066")
          .doesNotContainPattern(
              "[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");
    }
  }

  @Property
  void everyWordOfAShortTextIsStillThere(@ForAll("text") String text) {
    String shown =
        JavadocText.inline(text)
            .replaceAll("\\s", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#64;", "@")
            .replace("&#123;", "{")
            .replace("&#125;", "}")
            .replace("&#47;", "/")
            .replace("&#92;", "\\")
            .replace("&amp;", "&");
    StringBuilder expected = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .filter(c -> !c.matches("(?U)\\s"))
        .map(c -> INVISIBLE.matcher(c).matches() ? "\\u%04X".formatted(c.codePointAt(0)) : c)
        .forEach(expected::append);
    assertThat(shown).isEqualTo(expected.toString());
  }

  private static JavaFile documented(List<String> texts) {
    String all = String.join("\n\n", texts);
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Documented")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L\n\n<p><b>Why:</b> $L", JavadocText.body(all), JavadocText.body(all))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addJavadoc("Not used: $L", JavadocText.code(all))
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("twice")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(int.class)
                    .addParameter(int.class, "x")
                    .addStatement("return 2 * x")
                    .addJavadoc(
                        "$L\n@param x for $L $L\n@return x\n",
                        "Doubles. " + JavadocText.body(texts.get(0)),
                        JavadocText.code(texts.get(0)),
                        JavadocText.inline(texts.get(0)))
                    .build());
    return JavaFile.builder("com.acme", type.build()).build();
  }

  private static byte[] classOf(JavaFile file) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all", "-Xdoclint:all", "-Werror", "-g:none", "-proc:none")
            .compile(file.toJavaFileObject());
    assertThat(compilation).succeededWithoutWarnings();
    JavaFileObject compiled =
        compilation.generatedFiles().stream()
            .filter(f -> f.getKind() == JavaFileObject.Kind.CLASS)
            .findFirst()
            .orElseThrow();
    try (InputStream in = compiled.openInputStream()) {
      return in.readAllBytes();
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return text().list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> dangerous =
        Arbitraries.of(
            "*/",
            "/*",
            "*",
            "/",
            "\\",
            "\\u",
            "u",
            "\\u002a\\u002f",
            "\\uuuu000a",
            "@",
            "{@",
            "{@code ",
            "{",
            "}",
            "<",
            ">",
            "</p>",
            "<p>",
            "<li>",
            "<script>",
            "<!--",
            "-->",
            "&",
            "&amp;",
            "&#42;",
            "&nosuch;",
            "$",
            "$L",
            "$$",
            "\n",
            "\r\n",
            "\n\n",
            "\n- ",
            "\n* ",
            "\n1. ",
            "\n@see x",
            "\n *",
            "\t",
            " ",
            "\u0000",
            "\u001A",
            "\u0085",
            "\u2028",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\uD83C",
            "\uDF89",
            "🎉",
            "\u200B",
            "\u00AD",
            "\u00A0",
            "\u3000",
            "a",
            "word",
            "1",
            "\"",
            "'",
            "\"\"\"",
            "é",
            "注文",
            "<a href='x'",
            "{@link");
    return Arbitraries.oneOf(
        dangerous.list().ofMaxSize(40).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().all().ofMaxLength(60),
        Arbitraries.strings().ascii().ofMaxLength(200));
  }
}
