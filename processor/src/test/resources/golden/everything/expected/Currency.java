package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The type <code>Currency</code>.
 *
 * <p>ISO 4217.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public enum Currency implements WireEnum {
  /**
   * On the wire <code>EUR</code>.
   */
  EUR("EUR"),

  /**
   * On the wire <code>USD</code>.
   */
  USD("USD");

  private final String wireValue;

  Currency(String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public String wireValue() {
    return this.wireValue;
  }
}
