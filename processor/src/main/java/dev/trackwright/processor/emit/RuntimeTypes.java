package dev.trackwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/**
 * What generated code names of the runtime and of JSpecify. By name only: the processor runs
 * without the runtime on its path.
 */
final class RuntimeTypes {

  private static final String ROOT = "dev.trackwright";
  private static final String MESSAGE = "dev.trackwright.message";
  private static final String JSPECIFY = "org.jspecify.annotations";

  static final ClassName CALLER = ClassName.get(ROOT, "Caller");
  static final ClassName CLIENT = ClassName.get(ROOT, "TrackingClient");
  static final ClassName IDENTITY = ClassName.get(ROOT, "Identity");
  static final ClassName MESSAGE_OPTIONS = ClassName.get(ROOT, "MessageOptions");
  static final ClassName PRESENCE = ClassName.get(ROOT, "Presence");

  static final ClassName CHECKER = ClassName.get(MESSAGE, "Checker");
  static final ClassName EVENT = ClassName.get(MESSAGE, "Event");
  static final ClassName EVENT_SINK = ClassName.get(MESSAGE, "EventSink");
  static final ClassName EVENT_TYPE = ClassName.get(MESSAGE, "EventType");
  static final ClassName JSON_KEY = ClassName.get(MESSAGE, "JsonKey");
  static final ClassName JSON_VALUE = ClassName.get(MESSAGE, "JsonValue");
  static final ClassName JSON_WRITER = ClassName.get(MESSAGE, "JsonWriter");
  static final ClassName PAYLOAD = ClassName.get(MESSAGE, "Payload");
  static final ClassName PAYLOAD_BUILDER = ClassName.get(MESSAGE, "PayloadBuilder");
  static final ClassName PLAN_INFO = ClassName.get(MESSAGE, "PlanInfo");
  static final ClassName PLANNED_EVENT = ClassName.get(MESSAGE, "PlannedEvent");
  static final ClassName SCHEMA_RULE = ClassName.get(MESSAGE, "SchemaRule");
  static final ClassName SECTION = ClassName.get(MESSAGE, "Section");
  static final ClassName STRING_FORMAT = ClassName.get(MESSAGE, "StringFormat");
  static final ClassName VALUES = ClassName.get(MESSAGE, "Values");
  static final ClassName WIRE_ENUM = ClassName.get(MESSAGE, "WireEnum");

  static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get(JSPECIFY, "Nullable")).build();
  static final AnnotationSpec NULL_MARKED =
      AnnotationSpec.builder(ClassName.get(JSPECIFY, "NullMarked")).build();
  static final AnnotationSpec NULL_UNMARKED =
      AnnotationSpec.builder(ClassName.get(JSPECIFY, "NullUnmarked")).build();
  static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get(ROOT, "Generated"))
          .addMember("value", "$S", "dev.trackwright.processor")
          .build();

  private RuntimeTypes() {}
}
