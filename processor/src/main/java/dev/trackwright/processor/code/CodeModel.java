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
 * @param enums shared
 * @param objects shared
 * @param context what every call carries
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
    List<EnumCode> enums,
    List<HolderCode> objects,
    Optional<HolderCode> context) {

  /** Copies the lists. */
  public CodeModel {
    parts = List.copyOf(parts);
    events = List.copyOf(events);
    enums = List.copyOf(enums);
    objects = List.copyOf(objects);
  }

  /** The fully qualified name of the entry. */
  public String clientName() {
    return client.qualifiedName();
  }
}
