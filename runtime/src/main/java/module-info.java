/** What generated tracking code calls, and the client that delivers the events. */
// Micrometer's jars bear a module's name but no module-info.
@SuppressWarnings("requires-automatic")
module dev.trackwright {
  requires static transitive org.jspecify;
  requires java.net.http;
  requires static micrometer.core;
  requires tools.jackson.core;

  exports dev.trackwright;
  exports dev.trackwright.message;
  exports dev.trackwright.metrics;
  exports dev.trackwright.spool;
  exports dev.trackwright.testing;
  exports dev.trackwright.transport;
}
