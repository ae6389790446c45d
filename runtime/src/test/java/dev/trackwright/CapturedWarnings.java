package dev.trackwright;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the logger of the product says while it is open, instead of the console. */
final class CapturedWarnings extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.trackwright");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private CapturedWarnings() {}

  static CapturedWarnings open() {
    CapturedWarnings captured = new CapturedWarnings();
    captured.logger.addHandler(captured);
    captured.logger.setUseParentHandlers(false);
    return captured;
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getLevel() + " " + line.getMessage() + " " + line.getThrown());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
