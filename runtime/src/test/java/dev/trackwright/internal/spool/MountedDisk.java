package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A disk of the test's own. Where this process may mount one, not to get it is a failure; elsewhere
 * the test is skipped.
 */
public final class MountedDisk implements AutoCloseable {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int CAP_SYS_ADMIN = 21;

  private final Path on;

  private MountedDisk(Path on, List<String> options) throws Exception {
    this.on = on;
    assumeTrue(mayMount(), "needs the right to mount");
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(options);
    command.add(on.toString());
    assertThat(run(command)).as("%s", command).isTrue();
  }

  /** A disk of so many KB. */
  public static MountedDisk ofSize(int kilobytes, Path on) throws Exception {
    return new MountedDisk(on, List.of("-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs"));
  }

  /** A disk all of which is in a file. */
  public static MountedDisk in(Path file, Path on) throws Exception {
    return new MountedDisk(on, List.of("-o", "loop", file.toString()));
  }

  private static boolean mayMount() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return false;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("CapEff:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(capabilities -> (capabilities >> CAP_SYS_ADMIN & 1) == 1);
  }

  /** Runs a command, and says whether it succeeded. */
  public static boolean run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  /** Takes the disk away once nobody has a file open there. */
  @Override
  public void close() {
    Awaitility.await().until(() -> run(List.of("umount", on.toString())));
  }
}
