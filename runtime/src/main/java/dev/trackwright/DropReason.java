package dev.trackwright;

/**
 * Why an event was given up, as {@link DeliveryReport} counts it. Each reason asks for another
 * cure; the single events and answers behind a number are in the log, not here.
 */
public enum DropReason {
  /** The client held as many events, or bytes of them, as its limits allow. */
  QUEUE_FULL,

  /** The event alone is larger than its destination takes. */
  TOO_LARGE,

  /** The event could not be written as JSON: a value of the application's own types threw. */
  NOT_ENCODABLE,

  /** The event was sent after the client had been closed. */
  CLOSED,

  /**
   * The plan lists destinations for the event, the client routes by the plan, and none of them is
   * one of the client's; see {@link TrackingClient.Builder#routeByPlan()}.
   */
  NOT_ROUTED,

  /** The destination refused this very event (HTTP 400) while it took its neighbours. */
  REFUSED,

  /**
   * The destination refuses whatever comes, and sending again cannot help: a wrong write key (HTTP
   * 401, 403), a wrong address (404), a certificate that is not trusted.
   */
  REJECTED,

  /**
   * The event was kept in the spool, whose file was damaged meanwhile, could not be read for a
   * minute, or was written by a later version. What could not be read stays there, and comes back
   * when a client starts on that folder.
   */
  SPOOL_DAMAGED,

  /** The attempts, or the time for them, were used up. */
  RETRIES_EXHAUSTED
}
