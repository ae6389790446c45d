package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.WireEnum;

@Generated("by hand")
public enum Currency implements WireEnum {
  EUR("EUR"),
  US_DOLLAR("US dollar");

  private final String wireValue;

  Currency(String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public String wireValue() {
    return wireValue;
  }
}
