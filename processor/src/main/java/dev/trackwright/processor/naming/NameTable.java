package dev.trackwright.processor.naming;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who has which Java name, scope by scope; the last step of naming. It finds names that meet and
 * never mends them, because a mended name would depend on its neighbours: the user chooses, told
 * both places and the line to add. Not thread-safe.
 */
public final class NameTable {

  /** Bytes that a file name can have on common file systems. */
  private static final int LONGEST_FILE_NAME = 255;

  private final Diagnostics diagnostics;
  private final Cure cure;
  private final Set<Set<Object>> reported = new HashSet<>();

  /**
   * An empty table.
   *
   * @param diagnostics takes what meets
   * @param cure what the user can add in this plan's format
   */
  public NameTable(Diagnostics diagnostics, Cure cure) {
    this.diagnostics = diagnostics;
    this.cure = cure;
  }

  /** The top-level types of a package. Names that differ only in case meet: they are files. */
  public TypeScope packageTypes() {
    return new TypeScope(List.of());
  }

  /** Members of one type, or one kind of them: names meet when they are equal. */
  public MemberScope members() {
    return new MemberScope();
  }

  /** A set of Java names of which no two may meet. */
  public abstract class Scope {

    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private Scope() {}

    /**
     * Registers a name that generated code has whatever the plan says.
     *
     * @param what what has it, as in "would both become": {@code the builder of every event}
     */
    public final void fixed(String javaName, String what) {
      Claim claim = new Claim(javaName, what);
      Claim earlier = claims.putIfAbsent(key(javaName), claim);
      if (earlier != null && earlier.holder instanceof PlanName) {
        report(claim, earlier);
      }
    }

    /**
     * Registers the Java name of something in the plan, and reports where it meets another. Two
     * names of one thing may meet: a setter and its overload.
     *
     * @return whether the name was free; if not, leave {@code subject} out, or generated code does
     *     not compile and hides the message behind a hundred others
     */
    public boolean claim(String javaName, PlanName subject) {
      Claim claim = new Claim(javaName, subject);
      Claim earlier = claims.putIfAbsent(key(javaName), claim);
      if (earlier == null || earlier.holder.equals(subject)) {
        return true;
      }
      report(earlier, claim);
      return false;
    }

    /** Whether nothing has the name yet, so that what claims it can be generated. */
    public final boolean isFree(String javaName) {
      return !claims.containsKey(key(javaName));
    }

    abstract String key(String javaName);
  }

  /** Members of a type: fields, components, constants or methods. */
  public final class MemberScope extends Scope {

    private MemberScope() {}

    @Override
    String key(String javaName) {
      return javaName;
    }
  }

  /** Types of a package or in a type. */
  public final class TypeScope extends Scope {

    private final List<String> around;

    private TypeScope(List<String> around) {
      this.around = around;
      around.forEach(outer -> fixed(outer, "the class around it"));
    }

    /** The types nested in {@code javaName}, which is a type of this scope. */
    public TypeScope nested(String javaName) {
      List<String> deeper = new ArrayList<>(around);
      deeper.add(javaName);
      return new TypeScope(deeper);
    }

    @Override
    public boolean claim(String javaName, PlanName subject) {
      String file = String.join("$", around) + (around.isEmpty() ? "" : "$") + javaName + ".class";
      if (file.getBytes(StandardCharsets.UTF_8).length > LONGEST_FILE_NAME) {
        diagnostics.report(
            DiagnosticId.JAVA_NAME_TOO_LONG,
            subject.span(),
            capitalized(subject.describe()),
            file,
            cure.of(subject, "it"));
        return false;
      }
      return super.claim(javaName, subject);
    }

    /** As a file system may compare it that folds case and composes letters. */
    @Override
    String key(String javaName) {
      String composed = Normalizer.normalize(javaName, Normalizer.Form.NFC);
      return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
  }

  /** Two things can meet in many scopes (component, setter, stage, key): they are told once. */
  private void report(Claim earlier, Claim later) {
    PlanName subject = later.planName();
    if (!reported.add(Set.of(earlier.holder, subject))) {
      return;
    }
    if (earlier.holder instanceof PlanName other) {
      boolean inOrder = other.span().compareTo(subject.span()) <= 0;
      Claim first = inOrder ? earlier : later;
      Claim second = inOrder ? later : earlier;
      PlanName one = first.planName();
      PlanName two = second.planName();
      boolean alike = composed(one.describe()).equals(composed(two.describe()));
      report(
          alike ? one.describeEscaped() : one.describe(),
          alike ? two.describeEscaped() : two.describe(),
          meeting(first.javaName, second.javaName),
          one.span() + ", " + two.span(),
          two,
          "one of them");
    } else {
      report(
          earlier.holder.toString(),
          subject.describe(),
          meeting(earlier.javaName, later.javaName),
          subject.span().toString(),
          subject,
          "it");
    }
  }

  private void report(
      String first, String second, String names, String places, PlanName subject, String whom) {
    diagnostics.report(
        DiagnosticId.JAVA_NAME_CLASH,
        subject.span(),
        capitalized(first),
        second,
        names,
        places,
        cure.of(subject, whom));
  }

  private static String meeting(String first, String second) {
    return first.equals(second)
        ? first
        : first + " and " + second + ", which are one file where file names have no case";
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Who has a name.
   *
   * @param holder a {@link PlanName}, or a text for what is not of the plan
   */
  private record Claim(String javaName, Object holder) {

    PlanName planName() {
      return (PlanName) holder;
    }
  }
}
