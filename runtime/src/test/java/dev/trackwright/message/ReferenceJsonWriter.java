package dev.trackwright.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** The writer through jackson-core that {@link Utf8JsonWriter} must agree with, byte for byte. */
final class ReferenceJsonWriter implements JsonWriter {

  /** Below the 500 at which jackson-core throws, and far below what a stack takes. */
  static final int MAX_DEPTH = 200;

  private final JsonGenerator out;
  private int depth;

  ReferenceJsonWriter(JsonGenerator out) {
    this.out = out;
  }

  void beginObject() {
    depth++;
    out.writeStartObject();
  }

  void endObject() {
    depth--;
    out.writeEndObject();
  }

  @Override
  public void key(JsonKey key) {
    out.writeName(new SerializedString(key.text()));
  }

  @Override
  public void key(String name) {
    out.writeName(WellFormed.text(name));
  }

  @Override
  public void value(@Nullable String value) {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(WellFormed.text(value));
    }
  }

  @Override
  public void value(long value) {
    out.writeNumber(value);
  }

  @Override
  public void value(double value) {
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeNull();
    }
  }

  @Override
  public void value(boolean value) {
    out.writeBoolean(value);
  }

  @Override
  public void value(@Nullable BigDecimal value) {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value);
    }
  }

  @Override
  public void value(@Nullable JsonValue value) {
    if (value == null || depth >= MAX_DEPTH) {
      out.writeNull();
    } else if (value instanceof Payload) {
      beginObject();
      value.writeTo(this);
      endObject();
    } else {
      depth++;
      value.writeTo(this);
      depth--;
    }
  }

  @Override
  public <T extends @Nullable Object> void array(
      @Nullable List<T> items, BiConsumer<JsonWriter, T> writeItem) {
    if (items == null || depth >= MAX_DEPTH) {
      out.writeNull();
      return;
    }
    depth++;
    out.writeStartArray();
    for (T item : items) {
      writeItem.accept(this, item);
    }
    out.writeEndArray();
    depth--;
  }

  @Override
  public <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null || depth >= MAX_DEPTH) {
      out.writeNull();
      return;
    }
    beginObject();
    extra(map, Set.of(), writeValue);
    endObject();
  }

  @Override
  public void any(@Nullable Object value) {
    snapshot(Snapshot.isFrozen(value) ? value : Values.any(value));
  }

  /** Writes what a snapshot can hold, and nothing else can come here. */
  private void snapshot(@Nullable Object value) {
    if (value == null || value instanceof String) {
      value((String) value);
    } else if (value instanceof Boolean bool) {
      value(bool.booleanValue());
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof JsonValue json) {
      value(json);
    } else if (value instanceof FrozenMap<?> members) {
      map(members, (writer, member) -> snapshot(member));
    } else if (value instanceof List<?> items) {
      array(items, (writer, item) -> snapshot(item));
    } else {
      throw new IllegalStateException("No part of a snapshot: " + value.getClass().getName());
    }
  }

  private void number(Number value) {
    if (value instanceof Float number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      value(number.doubleValue());
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      out.writeNumber(number);
    } else {
      out.writeNumber(value.longValue());
    }
  }
}
