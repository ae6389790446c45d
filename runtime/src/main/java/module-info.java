/** What generated tracking code calls, and the client that delivers the events. */
// Micrometer's jars bear a module's name but no module-info. Kafka's bears not even that, but its
// file name, of which this one is made, is that of all its releases.
@SuppressWarnings("requires-automatic")
module dev.trackwright {
  requires static transitive org.jspecify;
  requires static kafka.clients;
  requires static micrometer.core;
  requires tools.jackson.core;

  exports dev.trackwright;
  exports dev.trackwright.message;
  exports dev.trackwright.metrics;
  exports dev.trackwright.spool;
  exports dev.trackwright.testing;
  exports dev.trackwright.transport;
}
