package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.PropertyType;
import java.util.List;

/**
 * What a class around data is decided from.
 *
 * @param type the class
 * @param scope the types in it
 * @param data the simple name of the data
 * @param face what the data is to others
 * @param subject what it is in the plan
 * @param payload the properties, or the variants that they come in
 * @param method the method that begins the builder
 * @param doc for the class
 * @param deprecation the tag for that method, if it is deprecated
 */
record HolderRequest(
    TypeId type,
    NameTable.TypeScope scope,
    String data,
    Face face,
    PlanName subject,
    PropertyType.PayloadType payload,
    String method,
    Doc doc,
    List<Doc.Tag> deprecation) {

  /** The data of an event or the context. */
  static final String PROPERTIES = "Properties";

  /** The data of an object. */
  static final String VALUE = "Value";

  /** The data of a user or a group. */
  static final String TRAITS = "Traits";

  /** The method that begins a builder. */
  static final String BUILDER = "builder";

  /** For an object that stands in properties. */
  static HolderRequest object(
      TypeId type,
      NameTable.TypeScope scope,
      PlanName subject,
      PropertyType.PayloadType payload,
      Doc doc) {
    return new HolderRequest(
        type, scope, VALUE, Face.PLAIN, subject, payload, BUILDER, doc, List.of());
  }
}
