package dev.trackwright.processor.source;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XLSX cell, whether in one piece or in many that look different. How to pronounce
 * it, which Japanese files tell, is left out.
 */
final class XlsxText {

  /** How the format writes a character that XML cannot hold. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /** The text in the element that has begun; goes to its end. */
  static String read(XmlPart part) throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = part.depth();
    while (part.nextElementWithin(outside)) {
      switch (part.name()) {
        case "t" -> text.append(part.text());
        case "rPh" -> part.skip();
        default -> {
          // r, which holds a t
        }
      }
    }
    return unescaped(text.toString());
  }

  /** With the characters that {@code _x000A_} and the like stand for. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escape = ESCAPE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (escape.find()) {
      char character = (char) Integer.parseInt(escape.group(1), 16);
      escape.appendReplacement(out, Matcher.quoteReplacement(String.valueOf(character)));
    }
    return escape.appendTail(out).toString();
  }
}
