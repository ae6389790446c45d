package dev.trackwright.internal;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A log that nobody reads: thousands of clients that are closed too early would fill one. */
final class Silence implements System.Logger {

  @Override
  public String getName() {
    return "silence";
  }

  @Override
  public boolean isLoggable(Level level) {
    return false;
  }

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, String text, @Nullable Throwable thrown) {}

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... values) {}
}
