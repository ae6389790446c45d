package com.example.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Gives small programs to javac, each wrong in one way, and shows what it answers. */
final class Refusals {

  private Refusals() {}

  static void show(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        show(file, Files.readAllLines(file));
      }
    }
  }

  private static void show(Path file, List<String> source) throws IOException {
    DiagnosticCollector<JavaFileObject> answers = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("This demonstration needs a JDK; a JRE has no compiler.");
    }
    Path out = Files.createTempDirectory("refusals");
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(answers, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              out.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean compiled =
          javac
              .getTask(null, manager, answers, options, null, manager.getJavaFileObjects(file))
              .call();
      if (compiled) {
        throw new IllegalStateException(file + " compiles, and should not");
      }
    } finally {
      Files.delete(out);
    }
    for (Diagnostic<? extends JavaFileObject> answer : answers.getDiagnostics()) {
      int line = (int) answer.getLineNumber();
      System.out.println("   " + source.get(line - 1).strip());
      answer
          .getMessage(Locale.ENGLISH)
          .lines()
          .forEach(text -> System.out.println("     javac: " + text.strip()));
    }
    System.out.println();
  }
}
