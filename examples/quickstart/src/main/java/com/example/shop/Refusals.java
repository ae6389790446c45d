package com.example.shop;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Gives small programs to javac, each wrong in one way, and tells what it answers. */
final class Refusals {

  private Refusals() {}

  /** The answers to all programs in {@code folder}, as javac prints them. */
  static String answers(Path folder) throws IOException {
    StringBuilder answers = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        answers.append(answers.isEmpty() ? "" : "\n").append(answer(file));
      }
    }
    return answers.toString();
  }

  private static String answer(Path file) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("This demonstration needs a JDK; a JRE has no compiler.");
    }
    StringWriter said = new StringWriter();
    Path out = Files.createTempDirectory("refusals");
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              out.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean compiled =
          javac
              .getTask(said, manager, null, options, null, manager.getJavaFileObjects(file))
              .call();
      if (compiled) {
        throw new IllegalStateException(file + " compiles, and should not");
      }
    } finally {
      Files.delete(out);
    }
    return said.toString()
        .lines()
        .filter(line -> !line.startsWith("Note: ") && !line.matches("\\d+ errors?"))
        .map(line -> line.replace(file.toString(), file.getFileName().toString()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
