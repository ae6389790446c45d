package dev.trackwright.processor.naming;

import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Literal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * From a name of the plan to a name of Java, by pure functions. Each depends on the one name (a
 * nested type also on the names around it) and never on its neighbours, so that editing a plan
 * renames nothing else; the price is that two names can meet, which the {@link NameTable} reports.
 *
 * <ul>
 *   <li>Names of types are ASCII, since they are names of files; all others keep the plan's script,
 *       but for letters beyond U+FFFF, which javac does not read after {@code @param}.
 *   <li>A name that would begin with a digit begins with {@code _}: {@code _1stOrder}.
 *   <li>Digits that would run together are kept apart by {@code _}: {@code v1_5}.
 *   <li>A type called like one of {@code java.lang}, or like one that generated classes have in
 *       them, gets the suffix of its kind: {@code StringEvent}, {@code ReadyType}. A member that
 *       Java does not allow gets a {@code _}.
 *   <li>What is too long is cut and ends in a hash of the whole.
 * </ul>
 *
 * <p>All functions take any text and return a legal identifier. All are thread-safe.
 */
public final class JavaNames {

  /**
   * UTF-16 units that the name of a type can have. Three of them with two {@code $} and {@code
   * .class} fit into the 255 bytes that file systems allow, so generated types nest twice at most.
   */
  public static final int LONGEST_TYPE = 80;

  /** UTF-16 units that any other name can have. */
  public static final int LONGEST_MEMBER = 200;

  /** How the names of stages begin. */
  public static final String STAGE_PREFIX = "Needs";

  /** Room that {@link #stem} leaves for what stands before or behind it. */
  private static final int AFFIX = 20;

  private JavaNames() {}

  /**
   * The class of an event: {@code OrderCompleted}; of a page {@code HomePage}, of a screen {@code
   * CartScreen}; of a page whose name callers give {@code AnyPage}.
   */
  public static String eventType(Event.Kind kind, String planName) {
    String suffix = suffix(kind);
    if (isAny(kind, planName)) {
      return "Any" + suffix;
    }
    String stem = stem(planName);
    boolean suffixed = !suffix.isEmpty() && !stem.endsWith(suffix);
    return asType(suffixed ? stem + suffix : stem, "Event");
  }

  /** What several places of the plan share: {@code Currency}. */
  public static String sharedType(String planName) {
    return asType(stem(planName), "Type");
  }

  /**
   * The enum or record of one property, nested in the class of its event: {@code PaymentKind}.
   *
   * @param enclosing the simple names of the types around it, none of which it may repeat
   */
  public static String nestedType(String planName, Collection<String> enclosing) {
    String stem = stem(planName);
    boolean taken = enclosing.stream().anyMatch(stem::equalsIgnoreCase);
    return taken ? stem + "Type" : asType(stem, "Type");
  }

  /** The record that holds one alternative of a union: {@code OfText}. */
  public static String alternative(String planName) {
    return "Of" + unescaped(stem(planName));
  }

  /** The method that makes one alternative of a union: {@code ofText}. */
  public static String alternativeMethod(String planName) {
    return "of" + unescaped(stem(planName));
  }

  /**
   * The class that says what the constants of the application's own enum are on the wire: {@code
   * CurrencyWire}.
   *
   * @param typeName the class that an enum of ours would have
   */
  public static String wireType(String typeName) {
    return cut(typeName, LONGEST_TYPE - AFFIX) + "Wire";
  }

  /** The stage that waits for a property: {@code NeedsOrderId}. */
  public static String stage(String planName) {
    return STAGE_PREFIX + unescaped(stem(planName));
  }

  /**
   * A type that is made once for the plan: {@code Shop} and {@code Analytics} are {@code
   * ShopAnalytics}.
   *
   * @param suffix at most 20 ASCII letters and digits
   */
  public static String planType(String planName, String suffix) {
    return stem(planName) + suffix;
  }

  /** A record component, its accessor and its setter: {@code orderId}. */
  public static String member(String planName) {
    List<String> words = words(planName);
    StringBuilder name = new StringBuilder(lower(words.get(0)));
    words.stream().skip(1).forEach(word -> append(name, capitalized(word)));
    String legal = started(composed(name));
    return cut(ReservedNames.isNoMember(legal) ? legal + "_" : legal, LONGEST_MEMBER);
  }

  /**
   * An enum constant: {@code GIFT_CARD}; of a number {@code NUMBER_1}, of a boolean {@code
   * BOOLEAN_TRUE}, so that neither meets the text that reads the same.
   */
  public static String constant(Literal value) {
    if (value instanceof Literal.Numeric) {
      return constant("number " + value.text());
    }
    return constant(value instanceof Literal.Flag ? "boolean " + value.text() : value.text());
  }

  /** An enum constant: {@code GIFT_CARD}. */
  public static String constant(String planName) {
    return started(cut(composed(constantOf(planName)), LONGEST_MEMBER - 1));
  }

  /**
   * A private constant that belongs to a property: {@code ORDER_ID_KEY}.
   *
   * @param suffix at most 20 ASCII letters, such as {@code KEY}
   */
  public static String constant(String planName, String suffix) {
    String cut = cut(composed(constantOf(planName)), LONGEST_MEMBER - AFFIX - 2);
    return started(cut) + "_" + suffix;
  }

  /**
   * The method that sends an event: {@code trackOrderCompleted}, {@code pageHome}, {@code page} for
   * a page whose name callers give.
   */
  public static String callMethod(Event.Kind kind, String planName) {
    if (isAny(kind, planName)) {
      return prefix(kind);
    }
    StringBuilder name = new StringBuilder();
    words(planName).forEach(word -> append(name, capitalized(word)));
    return cut(composed(name.insert(0, prefix(kind))), LONGEST_MEMBER);
  }

  private static boolean isAny(Event.Kind kind, String planName) {
    return kind != Event.Kind.TRACK && planName.isEmpty();
  }

  static String prefix(Event.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What {@link #callMethod} gives for an event whose class is {@code typeName}. */
  static String callMethodOfType(Event.Kind kind, String typeName) {
    return prefix(kind)
        + FrozenUnicode.title(typeName.codePointAt(0))
        + typeName.substring(typeName.offsetByCodePoints(0, 1));
  }

  private static String suffix(Event.Kind kind) {
    return switch (kind) {
      case TRACK -> "";
      case PAGE -> "Page";
      case SCREEN -> "Screen";
    };
  }

  /** The words in ASCII, capitalized, legal as it is, short enough for a prefix and a suffix. */
  private static String stem(String planName) {
    StringBuilder name = new StringBuilder();
    for (String word : Words.of(planName)) {
      String ascii = Ascii.of(capitalized(word));
      append(name, ascii.substring(0, 1).toUpperCase(Locale.ROOT) + ascii.substring(1));
    }
    return cut(started(name.toString()), LONGEST_TYPE - AFFIX);
  }

  private static List<String> words(String planName) {
    return Words.of(planName).stream().map(Ascii::beyondSixteenBits).toList();
  }

  private static String unescaped(String stem) {
    return stem.startsWith("_") ? stem.substring(1) : stem;
  }

  private static String asType(String name, String suffixIfReserved) {
    boolean reserved = ReservedNames.isInJavaLang(name) || ReservedNames.isNestedInEach(name);
    return reserved ? name + suffixIfReserved : name;
  }

  private static StringBuilder constantOf(String planName) {
    StringBuilder name = new StringBuilder();
    for (String word : words(planName)) {
      name.append(name.length() == 0 ? "" : "_");
      word.codePoints().forEach(c -> name.append(FrozenUnicode.upper(c)));
    }
    return name;
  }

  private static void append(StringBuilder name, String word) {
    boolean digitsMeet =
        name.length() > 0
            && Character.isDigit(name.charAt(name.length() - 1))
            && Character.isDigit(word.charAt(0));
    name.append(digitsMeet ? "_" : "").append(word);
  }

  private static String capitalized(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return FrozenUnicode.title(word.codePointAt(0)) + lower(word.substring(first));
  }

  private static String lower(String word) {
    StringBuilder lower = new StringBuilder();
    word.codePoints().forEach(c -> lower.append(FrozenUnicode.lower(c)));
    return lower.toString();
  }

  private static String composed(CharSequence name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String started(String name) {
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
  }

  /** The hash is of the whole name, so that names which meet uncut meet when cut, and no others. */
  private static String cut(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    String hash = "_" + sha256(name).substring(0, 8);
    int end = longest - hash.length();
    return name.substring(0, Character.isLowSurrogate(name.charAt(end)) ? end - 1 : end) + hash;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
