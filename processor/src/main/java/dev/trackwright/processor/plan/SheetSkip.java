package dev.trackwright.processor.plan;

import java.util.Optional;
import java.util.function.Predicate;

/** Tells the rows that a vendor's export holds although they are no longer part of the plan. */
final class SheetSkip {

  private SheetSkip() {}

  /** Whether a row does not count: it, or the thing that begins with it, was taken out. */
  static boolean event(SheetRow row, boolean begins) {
    return is(row, SheetColumn.ACTION, SheetWords::isPassedOver) || (begins && thing(row));
  }

  /** Whether the row says that the whole thing was taken out. */
  static boolean thing(SheetRow row) {
    return is(row, SheetColumn.STATUS, SheetWords::isGone)
        || is(row, SheetColumn.EVENT_DROPPED, SheetSkip::ticked);
  }

  /** Whether the row's property was taken out. */
  static boolean property(SheetRow row) {
    return row.has(SheetColumn.PROPERTY_NAME)
        && (is(row, SheetColumn.PROPERTY_STATUS, SheetWords::isGone)
            || is(row, SheetColumn.STATUS, SheetWords::isGone)
            || is(row, SheetColumn.PROPERTY_DROPPED, SheetSkip::ticked));
  }

  private static boolean ticked(String cell) {
    return SheetWords.ticked(cell).equals(Optional.of(true));
  }

  private static boolean is(SheetRow row, SheetColumn column, Predicate<String> word) {
    return row.text(column).filter(word).isPresent();
  }
}
