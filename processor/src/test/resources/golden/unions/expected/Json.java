package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonValue;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Values;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The type <code>Json</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface Json extends JsonValue permits Json.OfList, Json.OfText {
  /**
   * Reports what is wrong.
   *
   * @param checker stands at the value
   */
  void check(Checker checker);

  /**
   * Makes the alternative <code>List</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Json ofList(List<Json> value) {
    return new OfList(value);
  }

  /**
   * Makes the alternative <code>List</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Json of(List<Json> value) {
    return new OfList(value);
  }

  /**
   * Makes the alternative <code>Text</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Json ofText(String value) {
    return new OfText(value);
  }

  /**
   * Makes the alternative <code>Text</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Json of(String value) {
    return new OfText(value);
  }

  /**
   * The alternative <code>List</code>.
   *
   * @param value what goes over the wire
   */
  record OfList(List<Json> value) implements Json {
    /**
     * Takes copies of what could change.
     *
     * @param value as above
     */
    public OfList {
      value = Values.list(value);
    }

    @Override
    public void writeTo(JsonWriter out) {
      out.array(this.value, (w1, i1) -> w1.value(i1));
    }

    @Override
    public void check(Checker checker) {
      checker.required("", this.value);
      checker.itemsNotNull("", this.value);
      checker.items("", this.value, (c1, i1) -> i1.check(c1));
    }
  }

  /**
   * The alternative <code>Text</code>.
   *
   * @param value what goes over the wire
   */
  record OfText(String value) implements Json {
    @Override
    public void writeTo(JsonWriter out) {
      out.value(this.value);
    }

    @Override
    public void check(Checker checker) {
      checker.required("", this.value);
    }
  }
}
