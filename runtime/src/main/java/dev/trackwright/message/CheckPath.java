package dev.trackwright.message;

import java.util.Arrays;

/**
 * Where in a payload a {@link Checker} stands. It becomes a JSON pointer only when something is
 * found, so that a check that passes makes no text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
final class CheckPath {

  private static final int WHOLE = -1;
  private static final int KEY = -2;

  private static final String[] NO_NAMES = {};
  private static final int[] NO_POSITIONS = {};

  private String[] names = NO_NAMES;
  private int[] positions = NO_POSITIONS;
  private String[] keys = NO_NAMES;
  private int depth;

  /** Goes down to a property, or for the empty name stays; false where it is too deep. */
  boolean enter(String property) {
    if (depth == Utf8JsonWriter.MAX_DEPTH) {
      return false;
    }
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth + 4);
      keys = Arrays.copyOf(keys, depth + 4);
      positions = Arrays.copyOf(positions, depth + 4);
    }
    names[depth] = property;
    positions[depth] = WHOLE;
    depth++;
    return true;
  }

  /** Stays, so that {@link #standAt} can move to what is inside. */
  boolean enterSelf() {
    return enter("");
  }

  /** Moves to an item of the list that was entered last. */
  void standAt(int position) {
    positions[depth - 1] = position;
  }

  /** Moves to a member of the map that was entered last. */
  void standAt(String key) {
    positions[depth - 1] = KEY;
    keys[depth - 1] = key;
  }

  void leave() {
    depth--;
  }

  /** A pointer to the property from here, or for the empty name to where this stands. */
  String to(String property) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      if (!names[i].isEmpty()) {
        append(pointer, names[i]);
      }
      if (positions[i] == KEY) {
        append(pointer, keys[i]);
      } else if (positions[i] != WHOLE) {
        pointer.append('/').append(positions[i]);
      }
    }
    if (!property.isEmpty()) {
      append(pointer, property);
    }
    return pointer.toString();
  }

  /** Appends a step down to a member. */
  static void append(StringBuilder pointer, String name) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }
}
