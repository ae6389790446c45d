package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * A class with the methods of some events. A large plan has several, one extending the other.
 *
 * @param type the class
 * @param parent the class that it extends
 * @param events by kind and name
 * @param doc for the class
 */
public record CallsCode(TypeId type, Optional<TypeId> parent, List<EventCode> events, Doc doc) {

  /** Copies the list. */
  public CallsCode {
    events = List.copyOf(events);
  }
}
