package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  /** The README shows this file. */
  @Test
  void javacAnswersAsTheReadmeSays() throws IOException {
    Path folder = Path.of("src/broken/java");

    assertEquals(
        Files.readString(folder.resolveSibling("answers.txt")), Refusals.answers(folder));
  }
}
