package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All things that the sheets of a plan describe, whichever sheet they stand in. */
final class SheetEntities {

  private final Map<SheetEntity.Key, SheetEntity> all = new LinkedHashMap<>();

  /** The thing of that key, which begins at {@code span} if it is not there yet. */
  SheetEntity of(SheetEntity.Key key, SourceSpan span) {
    return all.computeIfAbsent(key, k -> new SheetEntity(k, span));
  }

  /** The thing without a name and a version of its own. */
  SheetEntity of(SheetWords.Kind kind, SourceSpan span) {
    return of(new SheetEntity.Key(kind, "", ""), span);
  }

  Optional<SheetEntity> find(SheetWords.Kind kind, String name) {
    return Optional.ofNullable(all.get(new SheetEntity.Key(kind, name, "")));
  }

  List<SheetEntity> all() {
    return List.copyOf(all.values());
  }
}
