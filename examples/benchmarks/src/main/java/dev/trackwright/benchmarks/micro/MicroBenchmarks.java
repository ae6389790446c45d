package dev.trackwright.benchmarks.micro;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH on the single steps and prints time and bytes of each as a table. */
public final class MicroBenchmarks {

  private MicroBenchmarks() {}

  /**
   * Runs all of them.
   *
   * @param args {@code --quick} for a glance
   */
  public static void main(String[] args) throws RunnerException {
    boolean quick = List.of(args).contains("--quick");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("dev\\.trackwright\\.benchmarks\\.micro\\..*")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .forks(1)
            .warmupIterations(quick ? 2 : 5)
            .measurementIterations(quick ? 2 : 5)
            .warmupTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
            .measurementTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
            .shouldFailOnError(true);
    System.out.println("| step | ns | bytes |");
    System.out.println("|---|---:|---:|");
    for (RunResult result : new Runner(options.build()).run()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %,.0f |%n",
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getScore(),
          bytes(result));
    }
  }

  /** JMH writes the name with a prefix in some versions. */
  private static double bytes(RunResult run) {
    return run.getSecondaryResults().values().stream()
        .filter(secondary -> secondary.getLabel().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(result -> result.getScore())
        .findFirst()
        .orElseThrow();
  }
}
