package dev.trackwright.processor.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the numbers of an XLSX file as text. Which of them are dates is said nowhere but in how
 * they are shown, so the styles are read for that alone; the price is that a number shown as a
 * percentage is the plain number.
 */
final class XlsxStyles {

  /** As many digits as spreadsheet programs show; the rest is the noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int LONGEST_INTEGER = 19;
  private static final double LAST_DAY = 2_958_466; // the first of the year 10000
  private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
  private static final long SECONDS_OF_A_DAY = 86_400;

  private final List<Shown> shown;
  private final boolean from1904;

  /** What of a point in time a cell shows. */
  private record Shown(boolean date, boolean time) {
    static final Shown NUMBER = new Shown(false, false);
  }

  private XlsxStyles(List<Shown> shown, boolean from1904) {
    this.shown = shown;
    this.from1904 = from1904;
  }

  /** Reads the part of the styles, where there is one. */
  static XlsxStyles read(Optional<XmlPart> styles, boolean from1904) throws IOException {
    Map<String, Shown> formats = new HashMap<>();
    List<Shown> cells = new ArrayList<>();
    while (styles.isPresent() && styles.get().nextElement()) {
      XmlPart part = styles.get();
      if (part.name().equals("numFmt")) {
        formats.put(
            part.attribute("numFmtId").orElse(""), shown(part.attribute("formatCode").orElse("")));
      } else if (part.name().equals("cellXfs")) {
        int outside = part.depth();
        while (part.nextElementWithin(outside)) {
          if (part.name().equals("xf")) {
            String id = part.attribute("numFmtId").orElse("0");
            cells.add(formats.getOrDefault(id, builtIn(id)));
          }
        }
      }
    }
    return new XlsxStyles(cells, from1904);
  }

  /** The formats that a file need not describe: ECMA-376 part 1, 18.8.30. */
  private static Shown builtIn(String id) {
    return switch (id) {
      case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36" -> new Shown(true, false);
      case "50", "51", "52", "53", "54", "57", "58" -> new Shown(true, false);
      case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47" ->
          new Shown(false, true);
      case "22" -> new Shown(true, true);
      default -> Shown.NUMBER;
    };
  }

  /** What a format's letters show, apart from quoted text, colours and padding. */
  private static Shown shown(String code) {
    String letters =
        code.toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]|general", "");
    boolean time = letters.contains("h") || letters.contains("s");
    boolean date =
        letters.contains("y") || letters.contains("d") || (letters.contains("m") && !time);
    return new Shown(date, time);
  }

  /** A number as text: a date where the style with that index shows one, else the plain number. */
  String number(String literal, Optional<String> style) throws IOException {
    double value;
    try {
      value = Double.parseDouble(literal);
    } catch (NumberFormatException e) {
      throw new IOException("the number \"" + literal + "\" is none", e);
    }
    Shown how = style.map(this::byIndex).orElse(Shown.NUMBER);
    if ((how.date() || how.time()) && value >= 0 && value < LAST_DAY) {
      return pointInTime(value, how);
    }
    if (!Double.isFinite(value)) {
      return literal;
    }
    boolean exact =
        literal.length() <= LONGEST_INTEGER && literal.chars().allMatch(c -> c >= '0' && c <= '9');
    BigDecimal number =
        exact
            ? new BigDecimal(literal)
            : BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros();
    return number.toPlainString();
  }

  private Shown byIndex(String index) {
    try {
      int i = Integer.parseInt(index);
      return i >= 0 && i < shown.size() ? shown.get(i) : Shown.NUMBER;
    } catch (NumberFormatException e) {
      return Shown.NUMBER;
    }
  }

  private String pointInTime(double value, Shown how) {
    long days = (long) value;
    long seconds = Math.round((value - days) * SECONDS_OF_A_DAY);
    boolean early = !from1904 && days < LEAP_DAY_THAT_NEVER_WAS;
    LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, early ? 31 : 30);
    LocalDateTime there = start.plusDays(days).atStartOfDay().plusSeconds(seconds);
    LocalTime time = there.toLocalTime();
    if (!how.date()) {
      return withSeconds(time);
    }
    boolean midnight = time.equals(LocalTime.MIDNIGHT);
    return there.toLocalDate() + (how.time() || !midnight ? "T" + withSeconds(time) : "");
  }

  private static String withSeconds(LocalTime time) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
  }
}
