package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.spool.Spool;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several clients in one folder, in this process and in others. */
@Timeout(120)
class SharedFolderTest {

  private static final long QUOTA = 10_000;

  @TempDir Path folder;

  @Test
  void twoStoresOfOneProcessDoNotSeeEachOther() throws IOException {
    try (SpoolStore one = Stores.open(folder);
        SpoolStore other = Stores.open(folder)) {
      Stores.stored(one, "one");
      Stores.stored(other, "other");
      assertThat(Stores.waiting(one)).containsExactly("one");
      assertThat(Stores.waiting(other)).containsExactly("other");
    }
    assertThat(Stores.waiting(folder)).containsExactlyInAnyOrder("one", "other");
  }

  @Test
  void aStoreTakesOverWhatOneThatWasClosedHasLeft() throws IOException {
    try (SpoolStore living = Stores.open(folder)) {
      try (SpoolStore closed = Stores.open(folder)) {
        Stores.stored(closed, "left");
      }
      Stores.stored(living, "living");
      assertThat(Stores.waiting(folder)).containsExactly("left");
      assertThat(Stores.waiting(living)).containsExactly("living");
    }
    assertThat(folder.resolve("slot-2")).exists();
    assertThat(folder.resolve("slot-3")).doesNotExist();
  }

  /**
   * Where a process loses a lock by closing any descriptor of its file, this is how that happens.
   */
  @Test
  void aSecondStoreDoesNotTakeTheFirstOnesLockAwayFromTheProcess() throws Exception {
    try (SpoolStore first = Stores.open(folder)) {
      Stores.stored(first, "first");
      try (SpoolStore second = Stores.open(folder)) {
        Stores.stored(second, "second");
      }
      assertThat(listedByAnotherProcess()).containsExactly("second");
    }
  }

  @Test
  void aLockIsKeptEvenIfSomebodyReplacesTheSystemProperties() throws Exception {
    Properties before = System.getProperties();
    try (SpoolStore first = Stores.open(folder)) {
      Stores.stored(first, "first");
      Properties copy = new Properties();
      before.stringPropertyNames().stream()
          .filter(name -> !name.startsWith("dev.trackwright"))
          .forEach(name -> copy.setProperty(name, before.getProperty(name)));
      System.setProperties(copy);
      try {
        assertThat(Stores.waiting(folder)).isEmpty();
        assertThat(listedByAnotherProcess()).isEmpty();
      } finally {
        System.setProperties(before);
      }
    }
  }

  @Test
  void aStoreOfAnotherClassLoaderDoesNotEvenOpenALockedFile() throws Exception {
    URL classes = SpoolStore.class.getProtectionDomain().getCodeSource().getLocation();
    try (SpoolStore first = Stores.open(folder);
        URLClassLoader loader = new URLClassLoader(new URL[] {classes}, null)) {
      Stores.stored(first, "first");
      Class<?> settings = loader.loadClass(Spool.class.getName());
      Class<?> stores = loader.loadClass(SpoolStore.class.getName());
      assertThat(stores).isNotSameAs(SpoolStore.class);
      Object spool = settings.getMethod("in", Path.class).invoke(null, folder);
      try (AutoCloseable second =
          (AutoCloseable) stores.getMethod("open", settings).invoke(null, spool)) {
        assertThat(second).isNotNull();
        assertThat(folder.resolve("slot-2")).exists();
      }
      Path descriptors = Path.of("/proc/self/fd");
      if (Files.isDirectory(descriptors)) {
        assertThat(openFiles(descriptors)).containsOnlyOnce(folder.resolve("slot-1/lock"));
      }
      assertThat(listedByAnotherProcess()).isEmpty();
    }
  }

  private static List<Path> openFiles(Path descriptors) throws IOException {
    List<Path> open = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
      for (Path entry : entries) {
        try {
          open.add(Files.readSymbolicLink(entry));
        } catch (NoSuchFileException closedMeanwhile) {
          // Such as the descriptor of this listing.
        }
      }
    }
    return open;
  }

  private List<String> listedByAnotherProcess() throws IOException {
    try (ChildJvm child = ChildJvm.start("list", folder)) {
      return child.linesUpTo("end");
    }
  }

  @Test
  void processesThatStartTogetherShareOutWhatTheDeadHaveLeft() throws Exception {
    List<String> left = leaveRecordsIn(12);
    try (SpoolStore living = Stores.open(folder)) {
      List<String> mine = Stores.waiting(living);
      assertThat(mine).containsExactlyInAnyOrderElementsOf(left);
      Stores.stored(living, "alive");
    }
    left.add("alive");

    List<ChildJvm> children = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        children.add(ChildJvm.start("list", folder));
      }
      List<String> found = new ArrayList<>();
      for (ChildJvm child : children) {
        found.addAll(child.linesUpTo("end"));
      }
      assertThat(found).containsExactlyInAnyOrderElementsOf(left);
      assertThat(Stores.waiting(folder)).isEmpty();
      for (ChildJvm child : children) {
        child.kill();
      }
    } finally {
      children.forEach(ChildJvm::close);
    }
    assertThat(Stores.waiting(folder)).containsExactlyInAnyOrderElementsOf(left);
  }

  /** Leaves a record in each of so many sub-folders. */
  private List<String> leaveRecordsIn(int slots) throws IOException {
    List<String> left = new ArrayList<>();
    List<SpoolStore> stores = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      SpoolStore store = Stores.open(folder);
      stores.add(store);
      left.add("record " + i);
      Stores.stored(store, "record " + i);
    }
    stores.forEach(SpoolStore::close);
    return left;
  }

  @Test
  void aStartThatWasKilledAmidstTakingOverLosesNothing() throws IOException {
    List<String> left = leaveRecordsIn(4);
    Path moved = Stores.segments(folder).get(2);
    Files.move(moved, folder.resolve("slot-1").resolve(moved.getFileName()));
    assertThat(Stores.waiting(folder)).containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void aSegmentIsTakenOverButNotOverAnother() throws IOException {
    List<String> left = leaveRecordsIn(2);
    Path segment = folder.resolve("slot-1");
    Path own = Stores.segments(segment).get(0);
    Path namesake = Files.copy(own, folder.resolve("slot-2").resolve(own.getFileName()));
    try (SpoolStore store = Stores.open(folder)) {
      assertThat(Stores.waiting(store)).containsExactlyInAnyOrderElementsOf(left);
      assertThat(store.takeFindings())
          .singleElement()
          .asString()
          .startsWith(namesake + " cannot be taken over: FileAlreadyExistsException");
    }
  }

  @Test
  void howeverOftenClientsStartInAnOutageEachKeepsToItsQuota() throws IOException {
    Set<String> stored = new TreeSet<>();
    for (int life = 0; life < 5; life++) {
      try (SpoolStore one = SpoolStore.open(folder, QUOTA, 1_000);
          SpoolStore other = SpoolStore.open(folder, QUOTA, 1_000)) {
        for (SpoolStore store : List.of(one, other)) {
          String text = life + (store == one ? " one " : " other ") + "x".repeat(200);
          for (int i = 0; Stores.append(store, text + i) instanceof AppendOutcome.Stored; i++) {
            stored.add(text + i);
          }
        }
      }
      long bytes = 0;
      for (Path segment : Stores.segments(folder)) {
        bytes += Files.size(segment);
      }
      assertThat(bytes).as("life %d", life).isLessThanOrEqualTo(2 * QUOTA);
    }
    List<String> found = new ArrayList<>();
    List<String> before = List.of();
    do {
      found.addAll(before);
      before = takeAll();
    } while (!before.isEmpty());
    assertThat(found).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(Stores.segments(folder)).isEmpty();
  }

  /** What a client finds when it starts, and delivers. */
  private List<String> takeAll() throws IOException {
    try (SpoolStore store = SpoolStore.open(folder, QUOTA, 1_000)) {
      List<String> all = Stores.waiting(store);
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        assertThat(store.acknowledge(next.id())).isTrue();
      }
      return all;
    }
  }

  @Test
  void aLinkIsNoSubFolder() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/slot-1"));
    Path spool = Files.createDirectory(folder.resolve("spool"));
    Files.createSymbolicLink(spool.resolve("slot-1"), elsewhere);
    try (SpoolStore store = Stores.open(spool)) {
      Stores.stored(store, "a");
      assertThat(Stores.segments(elsewhere)).isEmpty();
      assertThat(Stores.segments(spool.resolve("slot-2"))).hasSize(1);
    }
  }
}
