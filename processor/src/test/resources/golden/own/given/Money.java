package com.acme.shop;

/** What the application has of its own. */
public final class Money {
  private Money() {}

  /** A currency. */
  public enum Currency {
    /** The euro. */
    EUR,
    /** The US dollar. */
    USD
  }

  /** A level. */
  public enum Level {
    /** Low. */
    NUMBER_1,
    /** High. */
    NUMBER_2
  }

  /**
   * The id of an order.
   *
   * @param text as it is written
   */
  public record OrderId(String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
