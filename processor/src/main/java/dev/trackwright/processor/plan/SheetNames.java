package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Sheet;
import java.util.Locale;
import java.util.Optional;

/** What the names of sheets and files say, where the columns leave it open. */
final class SheetNames {

  private SheetNames() {}

  /** What the properties of a sheet belong to that names no events. */
  static Optional<SheetWords.Kind> kind(Sheet sheet) {
    String name = sheet.name().orElseGet(() -> fileName(sheet)).toLowerCase(Locale.ROOT);
    if (name.contains("user") || name.contains("people") || name.contains("identify")) {
      return Optional.of(SheetWords.Kind.USER);
    }
    if (name.contains("group") || name.contains("account") || name.contains("company")) {
      return Optional.of(SheetWords.Kind.GROUP);
    }
    boolean common = name.contains("super") || name.contains("global") || name.contains("common");
    return common ? Optional.of(SheetWords.Kind.COMMON) : Optional.empty();
  }

  /** The file's name without folders and what follows the last dot. */
  static String fileName(Sheet sheet) {
    String file = sheet.file().substring(sheet.file().lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
