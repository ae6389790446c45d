package dev.trackwright.internal;

/**
 * Runs something when the JVM ends, unless it is called off before, by any thread. It must be quick
 * and close nothing: other hooks run at the same time, and an application that shuts down
 * gracefully still tracks events meanwhile.
 */
final class ExitHook {

  private final Thread thread;

  /** A hook that is not set yet. */
  ExitHook(Runnable action) {
    this.thread = new Thread(null, action, "trackwright-exit", 0, false);
  }

  void set() {
    try {
      Runtime.getRuntime().addShutdownHook(thread);
    } catch (IllegalStateException jvmIsEnding) {
      // Then there is nothing to wait for.
    }
  }

  void callOff() {
    try {
      var unused = Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException jvmIsEnding) {
      // It runs already, which does no harm.
    }
  }
}
