package dev.trackwright.processor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a plan on disk, for the room itself and for the build goal that looks at them again
 * later. Sorted by path, so that the order on a disk changes nothing; links are followed, because
 * build sandboxes are made of them.
 *
 * @param base the one file, or the folder below which all lie
 * @param selection of paths below the folder, with forward slashes; empty for one file
 */
public record PlanFiles(Path base, Optional<Pattern> selection) {

  /** How many files are looked at below a folder before it is taken for a mistake. */
  public static final int MOST_LOOKED_AT = 100_000;

  /** More was found below a folder than anybody means. */
  public static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path base;

    TooMany(Path base) {
      super("there are more than " + MOST_LOOKED_AT + " files below " + base);
      this.base = base;
    }

    Path base() {
      return base;
    }
  }

  /**
   * The files by their path below the base, with forward slashes; the one file under its name.
   *
   * @throws IOException a folder that cannot be read, or is endless
   */
  public SortedMap<String, Path> list() throws IOException {
    if (selection.isEmpty()) {
      return Collections.unmodifiableSortedMap(
          new TreeMap<>(Map.of(String.valueOf(base.getFileName()), base)));
    }
    SortedMap<String, Path> found = new TreeMap<>();
    String separator = base.getFileSystem().getSeparator();
    int looked = 0;
    try (Stream<Path> walk = Files.walk(base, FileVisitOption.FOLLOW_LINKS)) {
      for (Iterator<Path> files = walk.iterator(); files.hasNext(); ) {
        Path file = files.next();
        if (++looked > MOST_LOOKED_AT) {
          throw new TooMany(base);
        }
        String path = base.relativize(file).toString().replace(separator, "/");
        if (selection.get().matcher(path).matches() && !Files.isDirectory(file)) {
          found.put(path, file);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  /**
   * The hash of the plan as it is on disk now.
   *
   * @throws IOException a file that cannot be read
   */
  public String sha256() throws IOException {
    SortedMap<String, byte[]> digests = new TreeMap<>();
    for (Map.Entry<String, Path> file : list().entrySet()) {
      MessageDigest digest = digest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(file.getValue()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      digests.put(file.getKey(), digest.digest());
    }
    return combined(digests);
  }

  /** The hash of the same plan, of which the files' bytes are known. */
  String sha256(SortedMap<String, byte[]> contents) {
    SortedMap<String, byte[]> digests = new TreeMap<>();
    contents.forEach((path, bytes) -> digests.put(path, digest().digest(bytes)));
    return combined(digests);
  }

  /** The hash of one file's bytes. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of one file its own; of several a hash over path, NUL and hash of each, in their order. */
  private String combined(SortedMap<String, byte[]> digests) {
    if (selection.isEmpty()) {
      return HexFormat.of().formatHex(digests.get(digests.firstKey()));
    }
    MessageDigest all = digest();
    digests.forEach(
        (path, digest) -> {
          all.update(path.getBytes(StandardCharsets.UTF_8));
          all.update((byte) 0);
          all.update(digest);
        });
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
