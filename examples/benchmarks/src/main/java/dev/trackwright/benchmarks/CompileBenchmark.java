package dev.trackwright.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What generation costs: javac with our processor on a plan of N events; javac with a processor
 * that only copies the same sources from disk, which is what javac itself charges for generated
 * code; and javac alone on those sources. Each measurement is a process of its own, as in a build;
 * CPU time is told beside the clock, because it does not depend on what else the machine does.
 */
public final class CompileBenchmark {

  private static final int RUNS = 3;

  private final Path work;
  private final String runtimeClassPath;
  private final Path processorJar;

  private CompileBenchmark(Path work, String runtimeClassPath, Path processorJar) {
    this.work = work;
    this.runtimeClassPath = runtimeClassPath;
    this.processorJar = processorJar;
  }

  /**
   * Measures, and prints the table.
   *
   * @param args the processor's jar, then the numbers of events; without numbers 10 100 1000 5000
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path processorJar = Path.of(args[0]).toAbsolutePath();
    int[] sizes =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {10, 100, 1_000, 5_000};
    Path work = Files.createTempDirectory("trackwright-compile-benchmark");
    try {
      CompileBenchmark benchmark =
          new CompileBenchmark(work, System.getProperty("java.class.path"), processorJar);
      System.out.printf("%s, best of %d%n%n", System.getProperty("java.vm.version"), RUNS);
      System.out.println(
          "| events | | plan → classes | copied by a processor | javac alone | ÷ copied | ÷ alone |");
      System.out.println("|---:|---|---:|---:|---:|---:|---:|");
      for (int events : sizes) {
        benchmark.measure(events);
      }
    } finally {
      delete(work);
    }
  }

  private void measure(int events) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(work.resolve("sources-" + events));
    Path generated = work.resolve("generated-" + events);
    Path tracked = sources.resolve("bench/package-info.java");
    Files.createDirectories(tracked.getParent());
    Files.writeString(tracked, "@dev.trackwright.TrackingPlan(\"plan.yaml\")\npackage bench;\n");
    Files.writeString(sources.resolve("plan.yaml"), plan(events));

    Cost whole = null;
    Cost copied = null;
    Cost alone = null;
    for (int run = 0; run < RUNS; run++) { // in turns, so that a busy moment meets all three
      whole = cheaper(whole, withProcessor(sources, generated, tracked));
      copied = cheaper(copied, copied(generated, tracked));
      alone = cheaper(alone, alone(generated, tracked));
    }
    row(events, "clock", whole.clock, copied.clock, alone.clock);
    row(events, "CPU", whole.cpu, copied.cpu, alone.cpu);
  }

  private static void row(
      int events, String what, Duration whole, Duration copied, Duration alone) {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %.1f s | %.1f s | %.1f s | %.2f | %.2f |%n",
        events,
        what,
        seconds(whole),
        seconds(copied),
        seconds(alone),
        seconds(whole) / seconds(copied),
        seconds(whole) / seconds(alone));
  }

  private Cost withProcessor(Path sources, Path generated, Path tracked)
      throws IOException, InterruptedException {
    delete(generated);
    Files.createDirectories(generated);
    return javac(
        List.of(tracked),
        "-processorpath",
        processorJar.toString(),
        "-Atrackwright.root=" + sources.toAbsolutePath(),
        "-s",
        generated.toString());
  }

  private Cost copied(Path generated, Path tracked) throws IOException, InterruptedException {
    Path again = Files.createTempDirectory(work, "copied");
    Cost cost =
        javac(
            List.of(tracked),
            "-processorpath",
            System.getProperty("java.class.path"),
            "-processor",
            CopyingProcessor.class.getName(),
            "-A" + CopyingProcessor.FROM + "=" + generated,
            "-s",
            again.toString());
    delete(again);
    return cost;
  }

  private Cost alone(Path generated, Path tracked) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>(List.of(tracked));
    try (Stream<Path> found = Files.walk(generated)) {
      found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
    }
    return javac(files, "-proc:none");
  }

  private Cost javac(List<Path> files, String... options) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(work, "classes");
    Path list = Files.createTempFile(work, "files", ".txt");
    Files.write(list, files.stream().map(Path::toString).toList());
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString()
            + (File.separatorChar == '\\' ? ".exe" : ""));
    command.addAll(List.of("-J-Xmx1500m", "-d", classes.toString(), "-cp", runtimeClassPath));
    command.addAll(List.of(options));
    command.add("@" + list);
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    Duration cpu = Duration.ZERO;
    // A process that has ended tells no CPU time, so the last reading before the end counts.
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    Duration clock = Duration.ofNanos(System.nanoTime() - begin);
    if (process.exitValue() != 0) {
      throw new IllegalStateException("javac failed: " + String.join(" ", command));
    }
    delete(classes);
    return new Cost(clock, cpu);
  }

  /** Ten properties an event, two of them required, as plans in the wild have them. */
  private static String plan(int events) {
    StringBuilder plan = new StringBuilder("plan: Bench\nversion: 1\nevents:\n");
    for (int event = 0; event < events; event++) {
      plan.append("  Thing ").append(event).append(" Happened:\n");
      plan.append("    description: Something of kind ").append(event).append(" has happened.\n");
      plan.append("    properties:\n");
      plan.append("      order_id: {type: string, required: true}\n");
      plan.append("      total: {type: number, required: true, minimum: 0}\n");
      plan.append("      quantity: {type: integer, minimum: 1}\n");
      plan.append("      gift: {type: boolean}\n");
      plan.append("      coupon: {type: string, nullable: true}\n");
      plan.append("      currency: {enum: [EUR, USD, GBP]}\n");
      plan.append("      tags: {type: array, items: {type: string}}\n");
      plan.append("      seen_at: {type: string, format: date-time}\n");
      plan.append("      referrer: {type: string, maxLength: 200}\n");
      plan.append("      list_position: {type: integer}\n");
    }
    return plan.toString();
  }

  private static Cost cheaper(Cost best, Cost next) {
    return best == null || next.cpu.compareTo(best.cpu) < 0 ? next : best;
  }

  private record Cost(Duration clock, Duration cpu) {}

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
