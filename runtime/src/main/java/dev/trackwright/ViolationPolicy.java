package dev.trackwright;

/** What a client does with a call that does not keep to the plan. */
public enum ViolationPolicy {
  /** Reports it and sends it all the same, without what cannot be sent. For production. */
  LOG_AND_SEND,
  /** Reports it and sends nothing. */
  DROP,
  /** Reports it, sends nothing and throws {@link PlanViolationException}. For tests. */
  THROW
}
