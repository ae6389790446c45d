package dev.trackwright.stress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;

/**
 * Runs the jcstress tests on this class path and exits with an error when an outcome is forbidden.
 * First each runs in this JVM, which takes seconds; that is all with {@code --quick}. Otherwise
 * jcstress goes on in its own way, with JVMs of its own for many ways to compile each test, which
 * takes an hour and leaves out tests of more threads than there are processors, for it pins them.
 *
 * <p>Whatever else is given is handed on to jcstress, {@code -t <regex>} for one.
 */
public final class StressTests {

  /** Three threads on two processors: those who wait for the others must let them run. */
  private static final List<String> QUICK =
      List.of("-iters", "2", "-time", "100", "-spinStyle", "THREAD_YIELD");

  private StressTests() {}

  /**
   * Runs the tests.
   *
   * @param args see above
   * @throws Exception what jcstress throws
   */
  public static void main(String[] args) throws Exception {
    List<String> given = new ArrayList<>(Arrays.asList(args));
    boolean quick = given.remove("--quick");
    boolean good = runHere(given);
    if (!quick) {
      Main.main(given.toArray(String[]::new)); // throws if an outcome is forbidden
    }
    if (!good) {
      System.exit(1);
    }
  }

  private static boolean runHere(List<String> given) throws IOException {
    List<String> all = new ArrayList<>(QUICK);
    all.addAll(given);
    Options options = new Options(all.toArray(String[]::new));
    if (!options.parse()) {
      return false;
    }
    Pattern filter = Pattern.compile(options.getTestFilter());
    int passed = 0;
    int failed = 0;
    for (String name : TestList.tests()) {
      if (filter.matcher(name).find()) {
        TestResult result = run(TestList.getInfo(name), options);
        boolean good = result.status() == Status.NORMAL && result.grading().isPassed;
        passed += good ? 1 : 0;
        failed += good ? 0 : 1;
        print(name, result, good);
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    return failed == 0 && passed > 0;
  }

  private static TestResult run(TestInfo test, Options options) {
    SchedulingClass anywhere =
        new SchedulingClass(AffinityMode.NONE, test.threads(), NodeType.PACKAGE);
    TestConfig config = new TestConfig(options, test, 0, List.of(), 0, anywhere);
    TestResult result;
    try {
      result =
          (TestResult)
              Runner.class
                  .getMethod("run")
                  .invoke(
                      Class.forName(test.generatedRunner())
                          .getConstructor(ForkedTestConfig.class)
                          .newInstance(new ForkedTestConfig(config)));
    } catch (ReflectiveOperationException e) {
      result = new TestResult(Status.API_MISMATCH);
      result.addMessages(e);
    }
    result.setConfig(config);
    return result;
  }

  private static void print(String name, TestResult result, boolean good) {
    System.out.println((good ? "ok      " : "FAILED  ") + name + " " + result.status());
    TestGrading grading = result.grading();
    for (GradingResult outcome : grading.gradingResults.values()) {
      if (outcome.count > 0) {
        System.out.printf("%16d  %-10s %s%n", outcome.count, outcome.expect, outcome.id);
      }
    }
    if (!good) {
      grading.failureMessages.forEach(System.out::println);
      result.getMessages().forEach(System.out::println);
    }
  }
}
