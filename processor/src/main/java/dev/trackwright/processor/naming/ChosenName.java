package dev.trackwright.processor.naming;

import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Judges the Java names that people choose; the only names that are not made by {@link JavaNames}.
 * It allows whatever compiles on every JDK, also letters that are not ASCII: who chooses them for a
 * class knows where it is built.
 */
final class ChosenName {

  private ChosenName() {}

  /** The choice, where a type can be called so. */
  static Optional<String> ofType(Optional<String> choice) {
    return whyNoType(choice).isPresent() ? Optional.empty() : choice;
  }

  /** The choice, where a component, method or constant can be called so. */
  static Optional<String> ofMember(Optional<String> choice) {
    return whyNoMember(choice).isPresent() ? Optional.empty() : choice;
  }

  /** Why no type can be called so; empty where one can or nothing is chosen. */
  static Optional<String> whyNoType(Optional<String> choice) {
    return choice.flatMap(ChosenName::whyNoType);
  }

  /** Why no component, method or constant can be called so; empty as above. */
  static Optional<String> whyNoMember(Optional<String> choice) {
    return choice.flatMap(ChosenName::whyNoMember);
  }

  private static Optional<String> whyNoType(String name) {
    if (ReservedNames.isNoType(name)) {
      return Optional.of("Java keeps the word for itself");
    }
    if (ReservedNames.isInJavaLang(name)) {
      return Optional.of("in its package it would hide java.lang." + name);
    }
    if (ReservedNames.isNestedInEach(name)) {
      return Optional.of("generated classes have a type of that name in them");
    }
    return whyNoIdentifier(name, JavaNames.LONGEST_TYPE);
  }

  private static Optional<String> whyNoMember(String name) {
    if (ReservedNames.isNoMember(name)) {
      return Optional.of("Java keeps the word for itself");
    }
    return whyNoIdentifier(name, JavaNames.LONGEST_MEMBER);
  }

  private static Optional<String> whyNoIdentifier(String name, int longest) {
    if (!SourceVersion.isIdentifier(name)) {
      return Optional.of("it is no Java identifier");
    }
    if (name.indexOf('$') >= 0) {
      return Optional.of("a $ is for names that a compiler makes");
    }
    if (name.codePoints().anyMatch(Character::isIdentifierIgnorable)) {
      return Optional.of("it holds characters that cannot be seen");
    }
    if (name.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      return Optional.of("it holds characters beyond U+FFFF, which javac cannot read in Javadoc");
    }
    if (!name.codePoints().allMatch(FrozenUnicode::knows)) {
      return Optional.of("it holds characters that JDK 17 does not know");
    }
    if (name.length() > longest) {
      return Optional.of("it is longer than " + longest + " characters");
    }
    return Optional.empty();
  }
}
