package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Phrase;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.UntouchedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the classes around data: that of an event, of traits, of an object. Data is a record as
 * long as Java has one of that size; the price is a second shape, with the same face.
 */
final class Holders {

  /** JVMS 4.3.3: 255 with the object itself. */
  private static final int RECORD_SLOTS = 254;

  /** Beyond it the class of the data or its builder meets a limit of the class file format. */
  static final int MOST_PROPERTIES = 1_000;

  private final Naming naming;
  private final NameTable names;
  private final Types types;
  private final Enums enums;
  private final OwnTypes own = new OwnTypes(this);
  private final Variants variants = new Variants(this);
  private final Diagnostics diagnostics;

  Holders(Naming naming, NameTable names, Types types, Diagnostics diagnostics) {
    this.naming = naming;
    this.names = names;
    this.types = types;
    this.enums = new Enums(naming, names, diagnostics);
    this.diagnostics = diagnostics;
  }

  Naming naming() {
    return naming;
  }

  NameTable names() {
    return names;
  }

  Types types() {
    return types;
  }

  Enums enums() {
    return enums;
  }

  OwnTypes own() {
    return own;
  }

  /** The top-level class for {@code request}, with all that is nested in it. */
  PayloadCode topLevel(HolderRequest request) {
    Nest nest = new Nest(request.type(), request.scope());
    PayloadCode bare = inside(request, "", nest);
    return bare instanceof VariantsCode choice
        ? choice.with(nest.all())
        : ((HolderCode) bare).with(nest.all());
  }

  /** The top-level interface of a shared union, with all that is nested in it. */
  UnionCode topLevel(
      TypeId type,
      NameTable.TypeScope scope,
      PlanName subject,
      PropertyType.UnionType plan,
      Doc doc) {
    Nest nest = new Nest(type, scope);
    UnionCode bare =
        new Unions(this, subject, nest, scope, "").of(type, plan, NestedCode.NONE, doc);
    return new UnionCode(type, bare.alternatives(), nest.all(), doc);
  }

  /**
   * A class of {@code nest}, or its top-level class; what is nested in it goes to {@code nest}.
   *
   * @param prefix what the names of those begin with
   */
  PayloadCode inside(HolderRequest request, String prefix, Nest nest) {
    if (request.payload() instanceof PropertyType.VariantsType several) {
      request.scope().fixed(request.data(), "the data in each such class");
      request.scope().fixed(BuilderCode.READY, "the last stage of every builder");
      return variants.of(request, several, prefix, nest);
    }
    return object(request, prefix, nest);
  }

  /** The same for one object. */
  HolderCode object(HolderRequest request, String prefix, Nest nest) {
    request.scope().fixed(request.data(), "the data in each such class");
    request.scope().fixed(BuilderCode.READY, "the last stage of every builder");
    request.scope().fixed(BuilderCode.BUILDER, "every builder");
    Fields fields = new Fields(this, request, prefix, nest);
    PropertyType.ObjectType object = (PropertyType.ObjectType) request.payload();
    Optional<ExtraCode> extra = fields.extra(object);
    List<Property> properties = object.properties();
    if (properties.size() > MOST_PROPERTIES) {
      diagnostics.report(
          DiagnosticId.TOO_MANY_PROPERTIES,
          request.subject().span(),
          request.subject().describe(),
          properties.size(),
          MOST_PROPERTIES);
    } else {
      properties.stream().sorted(Comparator.comparing(Property::name)).forEach(fields::add);
    }
    List<Constraint> constraints = new ArrayList<>(object.constraints());
    constraints.addAll(request.face().constraints());
    List<String> rules = fields.rules(constraints);
    DataCode data = data(request, fields.all(), extra, rules);
    return new HolderCode(
        request.type(),
        data,
        builder(request, fields, extra),
        fields.constants(),
        NestedCode.NONE,
        data.components().isEmpty() || !UntouchedObject.breaks(constraints, constant(data)),
        request.doc());
  }

  private static Set<String> constant(DataCode data) {
    return data.fields().stream()
        .filter(FieldCode::unset)
        .map(FieldCode::wireName)
        .collect(Collectors.toSet());
  }

  private static DataCode data(
      HolderRequest request,
      List<FieldCode> fields,
      Optional<ExtraCode> extra,
      List<String> rules) {
    List<FieldCode> held =
        Stream.concat(
                fields.stream().filter(field -> !field.unset()),
                extra.map(ExtraCode::field).stream())
            .toList();
    boolean asRecord = held.stream().mapToInt(Holders::slots).sum() <= RECORD_SLOTS;
    Doc doc =
        Doc.of(
            new Words("The data of the "),
            new Phrase(request.subject().describe()),
            new Words("; immutable."));
    List<Tag> components = held.stream().map(FieldCode::componentDoc).toList();
    List<Tag> again =
        held.stream()
            .map(field -> Tag.param(field.javaName(), List.of(new Words("as above"))))
            .toList();
    return new DataCode(
        request.type().member(request.data()),
        asRecord,
        request.face().type(),
        request.face().tracked(),
        fields,
        extra,
        rules,
        spareName(held),
        asRecord ? doc.and(components) : doc,
        Doc.of(new Words("Takes copies of what could change.")).and(again));
  }

  private static String spareName(List<FieldCode> fields) {
    StringBuilder spare = new StringBuilder("item");
    while (fields.stream().anyMatch(field -> field.javaName().startsWith(spare.toString()))) {
      spare.append('_');
    }
    return spare.toString();
  }

  private static int slots(FieldCode field) {
    boolean wide = field.type() == ValueType.Scalar.LONG || field.type() == ValueType.Scalar.DOUBLE;
    return field.primitive() && wide ? 2 : 1;
  }

  private static BuilderCode builder(
      HolderRequest request, Fields fields, Optional<ExtraCode> extra) {
    List<StageCode> stages = new ArrayList<>();
    String next = BuilderCode.READY;
    List<Fields.Required> required = fields.required();
    for (int i = required.size() - 1; i >= 0; i--) {
      FieldCode field = required.get(i).field();
      Doc doc =
          Doc.of(
              new Words("Waits for "),
              new Literal(field.wireName()),
              new Words(", which is required."));
      stages.add(0, new StageCode(required.get(i).stage(), field, next, doc));
      next = required.get(i).stage();
    }
    Doc begins =
        Doc.of(
            new Words("Begins to build the data of the "),
            new Phrase(request.subject().describe()),
            new Words("."));
    return new BuilderCode(
        request.method(),
        stages,
        fields.all().stream().filter(field -> !field.occurrence().required()).toList(),
        extra,
        request.face().ready(),
        !request.deprecation().isEmpty(),
        begins.and(List.of(Tag.returns(new Words("what comes first")))).and(request.deprecation()),
        Doc.of(new Words("Has all that is required; takes what is optional, and builds.")));
  }
}
