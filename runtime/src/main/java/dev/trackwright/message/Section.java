package dev.trackwright.message;

/**
 * Where traits stand in an identify or group message. Segment's specification knows one place,
 * RudderStack's plans choose among three.
 *
 * @see <a href="https://www.rudderstack.com/docs/data-governance/tracking-plans/">RudderStack,
 *     tracking plans</a>
 */
public enum Section {
  /** {@code traits} of the message, as Segment's specification has it. */
  TRAITS,
  /**
   * {@code context.traits}; the message has no {@code traits} then. What else the call's context
   * has below {@code traits} stays, but where the plan's traits have the same name, they win.
   */
  CONTEXT_TRAITS,
  /** {@code properties} of the message, which has no {@code traits} then. */
  PROPERTIES
}
