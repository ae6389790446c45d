package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is generated for one plan. Lists are sorted by the plan's names.
 *
 * @param client the entry, such as {@code ShopAnalytics}
 * @param planName byte for byte
 * @param planVersion as the plan writes it
 * @param clientDoc for the entry
 * @param user what can be called for one user
 * @param parts the classes that the user's class extends, where the plan is large
 * @param eventDoc for the sealed interface over the track events
 * @param events one class each
 * @param shared what several places share, a file each
 * @param context what every call carries
 * @param bound the types of the application that the plan names, by name
 */
public record CodeModel(
    TypeId client,
    String planName,
    Optional<String> planVersion,
    Doc clientDoc,
    UserCode user,
    List<CallsCode> parts,
    Doc eventDoc,
    List<EventCode> events,
    NestedCode shared,
    Optional<PayloadCode> context,
    List<BoundType> bound) {

  /** Copies the lists. */
  public CodeModel {
    parts = List.copyOf(parts);
    events = List.copyOf(events);
    bound = List.copyOf(bound);
  }

  /** The fully qualified name of the entry. */
  public String clientName() {
    return client.qualifiedName();
  }
}
