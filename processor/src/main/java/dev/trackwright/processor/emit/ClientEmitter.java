package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.CodeModel;
import dev.trackwright.processor.code.PayloadCode;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the entry to a plan: from a client to what can be called for one user. */
final class ClientEmitter {

  /**
   * The constant that every event refers to, so that what a removed event left does not compile.
   */
  static final String PLAN = "PLAN";

  private static final String CLIENT = "client";
  private static final String CONTEXT = "context";
  private static final Id USER_ID = new Id("userId", "the id of somebody who is signed in");
  private static final Id ANONYMOUS_ID =
      new Id("anonymousId", "the id of somebody who is not, or was not before");

  private ClientEmitter() {}

  private record Id(String name, String doc) {}

  // public final class ShopAnalytics { … }
  static TypeSpec emit(CodeModel model) {
    TypeSpec.Builder type =
        TopLevel.publicClass(model.client().simpleName(), model.clientDoc())
            .addModifiers(Modifier.FINAL)
            .addField(plan(model))
            .addField(RuntimeTypes.CLIENT, CLIENT, Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(create(JavaTypes.of(model.client())));
    addEntries(type, model, "forUser", "user", List.of(USER_ID));
    addEntries(type, model, "forAnonymous", "anonymous", List.of(ANONYMOUS_ID));
    addEntries(type, model, "forUser", "both", List.of(USER_ID, ANONYMOUS_ID));
    return type.build();
  }

  // public static final PlanInfo PLAN = new PlanInfo("Shop", "4", "com.acme.shop.ShopAnalytics");
  private static FieldSpec plan(CodeModel model) {
    return FieldSpec.builder(
            RuntimeTypes.PLAN_INFO, PLAN, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Which plan it is.\n")
        .initializer(
            "new $T($L, $L, $L)",
            RuntimeTypes.PLAN_INFO,
            Literals.text(model.planName()),
            model.planVersion().map(Literals::text).orElse(CodeBlock.of("null")),
            Literals.text(model.clientName()))
        .build();
  }

  // private ShopAnalytics(TrackingClient client) { this.client = client; }
  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.CLIENT, CLIENT)
        .addStatement("this.$N = $N", CLIENT, CLIENT)
        .build();
  }

  // public static ShopAnalytics create(TrackingClient client) { … }
  private static MethodSpec create(ClassName self) {
    return MethodSpec.methodBuilder("create")
        .addJavadoc(
            """
            Makes the plan's calls available.

            @param client delivers what is sent; whoever built it closes it
            @return an immutable object for any number of threads
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(RuntimeTypes.CLIENT, CLIENT)
        .returns(self)
        .addStatement("return new $T($N)", self, CLIENT)
        .build();
  }

  private static void addEntries(
      TypeSpec.Builder type, CodeModel model, String name, String identity, List<Id> ids) {
    ClassName user = JavaTypes.of(model.user().calls().type());
    CodeBlock who = identity(identity, ids);
    if (model.context().isEmpty() || model.context().get().readyAtOnce()) {
      type.addMethod(
          entry(name, user, ids, "").addStatement(caller(user, "of", who, "null")).build());
    }
    if (model.context().isEmpty() || !model.context().get().settable()) {
      return;
    }
    PayloadCode context = model.context().get();
    type.addMethod(
        entry(name, user, ids, "@param context what every call carries\n")
            .addParameter(JavaTypes.of(context.payload()), CONTEXT)
            .addStatement(caller(user, "withContext", who, CONTEXT))
            .build());
    type.addMethod(
        entry(name, user, ids, "@param context sets what every call carries\n")
            .addParameter(CallsEmitter.lambda(context), CONTEXT)
            .addStatement(
                "return new $T($T.of(this.$N, $N, $L, $L, $N))",
                user,
                RuntimeTypes.CALLER,
                CLIENT,
                PLAN,
                who,
                CallsEmitter.begin(context),
                CONTEXT)
            .build());
  }

  // Identity.both(userId, anonymousId)
  private static CodeBlock identity(String method, List<Id> ids) {
    List<CodeBlock> names = ids.stream().map(id -> CodeBlock.of("$N", id.name())).toList();
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.IDENTITY, method, CodeBlock.join(names, ", "));
  }

  // return new ShopUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  private static CodeBlock caller(ClassName user, String method, CodeBlock who, String context) {
    return CodeBlock.of(
        "return new $T($T.$L(this.$N, $N, $L, $L))",
        user,
        RuntimeTypes.CALLER,
        method,
        CLIENT,
        PLAN,
        who,
        context);
  }

  // public ShopUser forUser(String userId) …
  private static MethodSpec.Builder entry(
      String name, ClassName user, List<Id> ids, String contextTag) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("What can be sent for somebody.\n\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(user);
    for (Id id : ids) {
      method
          .addJavadoc("@param $L $L\n", id.name(), id.doc())
          .addParameter(String.class, id.name());
    }
    return method.addJavadoc(
        "$L@return an immutable object for any number of threads\n", contextTag);
  }
}
