package com.acme.shop;

import com.acme.shop.Money.Currency;
import dev.trackwright.Generated;
import java.lang.IncompatibleClassChangeError;
import java.lang.RuntimeException;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The type <code>Currency</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
final class CurrencyWire {
  private CurrencyWire() {
  }

  static @Nullable String of(@Nullable Currency value) {
    if (value == null) {
      return null;
    }
    try {
      return switch (value) { // the plan must have every constant of com.acme.shop.Money.Currency
        case EUR -> "EUR"; // planned, so that the enum must have it
        case USD -> "US $"; // planned, so that the enum must have it
      };
    } catch (IncompatibleClassChangeError | RuntimeException e) {
      // a constant that the enum got after this was compiled
      return null;
    }
  }
}
