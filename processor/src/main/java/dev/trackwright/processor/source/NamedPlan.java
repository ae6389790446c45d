package dev.trackwright.processor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Into the room without a compiler: from a path that somebody has typed to the bytes of the plan's
 * files. A path means what it means in an annotation, but is looked for in one folder alone,
 * because who types a path knows where they are.
 */
public final class NamedPlan {

  private NamedPlan() {}

  /**
   * The plan's files, sorted by path.
   *
   * @param path of a file or a folder, or a glob
   * @param folder in which a relative path begins; files in it are named without it
   * @throws java.nio.file.NoSuchFileException where nothing is there, or no plan in what is there
   * @throws IOException what is there cannot be read, or is more than any plan
   * @throws IllegalArgumentException where it is no path and no glob
   */
  public static List<PlanText> read(String path, Path folder) throws IOException {
    if (path.isBlank()) {
      throw new IllegalArgumentException("the path is empty");
    }
    PlanFiles files =
        PlanSearch.of(path).in(List.of(folder)).orElseThrow(() -> new NoSuchFileException(path));
    SortedMap<String, Path> listed = files.list();
    if (listed.size() > PlanLocator.MOST_FILES) {
      throw new IOException("there are more than " + PlanLocator.MOST_FILES + " files");
    }
    List<PlanText> texts = new ArrayList<>();
    int left = PlanLocator.MOST_BYTES;
    for (Map.Entry<String, Path> file : listed.entrySet()) {
      try (InputStream in = Files.newInputStream(file.getValue())) {
        byte[] bytes = in.readNBytes(left + 1); // one more than allowed, so that it shows
        left = Math.max(0, left - bytes.length);
        texts.add(new PlanText(display(file.getValue(), folder), bytes));
      }
    }
    return List.copyOf(texts);
  }

  private static String display(Path file, Path folder) {
    Path here = folder.normalize();
    Path shown = !here.toString().isEmpty() && file.startsWith(here) ? here.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}
