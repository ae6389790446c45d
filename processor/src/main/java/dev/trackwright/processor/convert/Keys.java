package dev.trackwright.processor.convert;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a mapping, key by key. What says nothing is left out here, so that the writers read like
 * the format's own list of keys.
 */
final class Keys {

  private final Map<String, Yaml> members = new LinkedHashMap<>();

  Keys put(String key, Yaml value) {
    members.put(key, value);
    return this;
  }

  Keys text(String key, String value) {
    return put(key, new Yaml.Text(value));
  }

  Keys text(String key, Optional<String> value) {
    value.ifPresent(text -> text(key, text));
    return this;
  }

  /** Nothing, where it is false: so it reads where nothing is said. */
  Keys flag(String key, boolean value) {
    return value ? put(key, Yaml.Plain.TRUE) : this;
  }

  /** Nothing where there is none, a text where there is one, else a list. */
  Keys texts(String key, Collection<String> values) {
    if (values.size() == 1) {
      return text(key, values.iterator().next());
    }
    return values.isEmpty() ? this : put(key, Yaml.Sequence.ofTexts(values));
  }

  Keys mapping(String key, Keys value, Yaml.Layout layout) {
    return value.isEmpty() ? this : put(key, value.as(layout));
  }

  Keys all(Keys others) {
    members.putAll(others.members);
    return this;
  }

  @Nullable Yaml get(String key) {
    return members.get(key);
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  Yaml.Mapping as(Yaml.Layout layout) {
    return new Yaml.Mapping(members, layout);
  }

  Yaml.Mapping compact() {
    return as(Yaml.Layout.COMPACT);
  }
}
