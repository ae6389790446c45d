/** What generated tracking code calls, and the client that delivers the events. */
module dev.trackwright {
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports dev.trackwright;
  exports dev.trackwright.message;
  exports dev.trackwright.spool;
  exports dev.trackwright.testing;
  exports dev.trackwright.transport;
}
