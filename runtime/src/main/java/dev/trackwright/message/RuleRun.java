package dev.trackwright.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value on its way through a {@link SchemaRule}: where in the value it stands, what was found,
 * and how many steps are left. A schema that only decides, as those of {@code anyOf} do, is tried
 * in silence and left at its first failure.
 */
final class RuleRun {

  /** Some milliseconds; an event of Segment's 32 KB needs a small part of it. */
  private static final int STEPS = 2_000_000;

  private final CheckPath path = new CheckPath();
  private final List<Checker.Finding> findings = new ArrayList<>();
  private long stepsLeft = STEPS;
  private int trials;
  private boolean failed;

  List<Checker.Finding> findings() {
    return findings;
  }

  /** Checks a value as a whole. Never throws. */
  void start(SchemaRule rule, @Nullable Object value) {
    Object tree;
    try {
      tree = JsonTree.of(value);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A payload's own code; those that are generated do not throw.
      note(ViolationKind.UNREADABLE, "", Flaws.text(ViolationKind.UNREADABLE));
      return;
    }
    try {
      check(rule, tree);
    } catch (BoundedText.TooManySteps | StackOverflowError e) {
      findings.add(
          new Checker.Finding(
              ViolationKind.RULE, path.to(""), "takes too many steps to be checked"));
    }
  }

  /** Checks the value at which the run stands. */
  void check(SchemaRule rule, @Nullable Object value) {
    if (--stepsLeft < 0) {
      throw new BoundedText.TooManySteps();
    }
    for (RulePart part : rule.parts()) {
      if (isDecided()) {
        return;
      }
      part.check(value, this);
    }
  }

  /** Checks an item of the list at which the run stands. */
  void checkItem(int position, SchemaRule rule, @Nullable Object item) {
    path.enterSelf();
    path.standAt(position);
    check(rule, item);
    path.leave();
  }

  /** Checks a member of the object at which the run stands. */
  void checkMember(String name, SchemaRule rule, @Nullable Object member) {
    path.enterSelf();
    path.standAt(name);
    check(rule, member);
    path.leave();
  }

  /** Whether a value keeps to a schema; nothing is reported. */
  boolean accepts(SchemaRule rule, @Nullable Object value) {
    boolean failedBefore = failed;
    failed = false;
    trials++;
    check(rule, value);
    trials--;
    boolean accepted = !failed;
    failed = failedBefore;
    return accepted;
  }

  /** Whether a text holds a match. */
  boolean finds(Pattern pattern, String text) {
    BoundedText bounded = new BoundedText(text, stepsLeft);
    boolean found = EndOfText.pattern(pattern, text).matcher(bounded).find();
    stepsLeft = bounded.stepsLeft();
    return found;
  }

  /** The value at which the run stands does not keep to a keyword. */
  void fail(ViolationKind kind, String text) {
    note(kind, path.to(""), text);
  }

  /** A member of the object at which the run stands does not keep to a keyword. */
  void failMember(String name, ViolationKind kind, String text) {
    StringBuilder pointer = new StringBuilder(path.to(""));
    CheckPath.append(pointer, name);
    note(kind, pointer.toString(), text);
  }

  private void note(ViolationKind kind, String pointer, String text) {
    failed = true;
    if (trials == 0 && findings.size() < Checker.MAX_FINDINGS) {
      findings.add(new Checker.Finding(kind, pointer, text));
    }
  }

  /** Whether there is nothing more to learn. */
  private boolean isDecided() {
    return trials > 0 ? failed : findings.size() >= Checker.MAX_FINDINGS;
  }
}
