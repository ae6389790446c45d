package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.WireEnum;
import java.lang.Long;
import java.lang.Override;
import org.jspecify.annotations.NullMarked;

/**
 * The type <code>Level</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public enum Level implements WireEnum {
  /**
   * On the wire <code>-3</code>.
   */
  NUMBER_MINUS_3(-3L),

  /**
   * On the wire <code>1</code>.
   */
  NUMBER_1(1L),

  /**
   * On the wire <code>2</code>.
   */
  NUMBER_2(2L);

  private final Long wireValue;

  Level(Long wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Long wireValue() {
    return this.wireValue;
  }
}
