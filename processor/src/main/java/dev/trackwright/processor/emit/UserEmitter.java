package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.CodeModel;
import dev.trackwright.processor.code.PayloadCode;
import dev.trackwright.processor.code.UserCode;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits what can be called for one user: the events, and the calls that every plan has. */
final class UserEmitter {

  private static final String IDENTIFY_CALL = "IDENTIFY_CALL";
  private static final String GROUP_CALL = "GROUP_CALL";
  private static final String TRAITS = "traits";
  private static final String GROUP_ID = "groupId";

  // this.caller.identify(IDENTIFY_CALL
  private static final CodeBlock IDENTIFY =
      CodeBlock.of("this.$N.identify($N", CallsEmitter.CALLER, IDENTIFY_CALL);

  // this.caller.group(GROUP_CALL, groupId
  private static final CodeBlock GROUP =
      CodeBlock.of("this.$N.group($N, $N", CallsEmitter.CALLER, GROUP_CALL, GROUP_ID);

  private UserEmitter() {}

  // public final class ShopUser { … }
  static TypeSpec emit(CodeModel model) {
    UserCode user = model.user();
    ClassName name = JavaTypes.of(user.calls().type());
    ClassName client = JavaTypes.of(model.client());
    TypeSpec.Builder type =
        TopLevel.publicClass(name.simpleName(), user.calls().doc())
            .addModifiers(Modifier.FINAL)
            .addField(call(IDENTIFY_CALL, client, "identify", user.identify()))
            .addField(call(GROUP_CALL, client, "group", user.groupCall()));
    CallsEmitter.addTo(type, user.calls());
    type.addMethod(with(name));
    user.event().map(JavaTypes::of).ifPresent(event -> type.addMethod(track(event)));
    addIdentify(type, user.traits());
    addGroup(type, user.group());
    type.addMethod(alias());
    user.traits().ifPresent(traits -> NestedEmitter.addPayload(type, traits, false));
    return type.build();
  }

  // private static final EventType IDENTIFY_CALL =
  //     new EventType(ShopAnalytics.PLAN, "identify", 2);
  private static FieldSpec call(
      String name, ClassName client, String call, UserCode.Sending sending) {
    return FieldSpec.builder(
            RuntimeTypes.EVENT_TYPE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(EventEmitter.newEventType(client, CodeBlock.of("$S", call), sending))
        .build();
  }

  // public ShopUser with(MessageOptions options) { return new ShopUser(…); }
  private static MethodSpec with(ClassName user) {
    return MethodSpec.methodBuilder("with")
        .addJavadoc(
            """
            The same user, with a timestamp, a message id, a context or integrations of your own.

            @param options for each call on what is returned
            @return another object; this one stays as it is
            """)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.MESSAGE_OPTIONS, "options")
        .returns(user)
        .addStatement("return new $T(this.$N.with(options))", user, CallsEmitter.CALLER)
        .build();
  }

  // public void track(ShopEvent event) { this.caller.track(event); }
  private static MethodSpec track(ClassName event) {
    return MethodSpec.methodBuilder("track")
        .addJavadoc(
            """
            Sends any track event of the plan.

            @param event what it carries, which says what it is
            """)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(event, "event")
        .addStatement("this.$N.track(event)", CallsEmitter.CALLER)
        .build();
  }

  // public void identify(ShopUser.Traits traits) { … }
  private static void addIdentify(TypeSpec.Builder type, Optional<PayloadCode> traits) {
    if (traits.isEmpty() || traits.get().readyAtOnce()) {
      type.addMethod(
          identify("Says that this user is there, and nothing of them.\n")
              .addStatement("$L$L)", IDENTIFY, empty(traits))
              .build());
    }
    if (traits.isEmpty() || !traits.get().settable()) {
      return;
    }
    PayloadCode holder = traits.get();
    type.addMethod(
        identify("Says who this user is.\n\n@param traits what is known of them\n")
            .addParameter(JavaTypes.of(holder.payload()), TRAITS)
            .addStatement("$L, $N)", IDENTIFY, TRAITS)
            .build());
    type.addMethod(
        identify("Says who this user is.\n\n@param traits sets what is known of them\n")
            .addParameter(CallsEmitter.lambda(holder), TRAITS)
            .addStatement("$L, $L, $N)", IDENTIFY, CallsEmitter.begin(holder), TRAITS)
            .build());
  }

  // , ShopUser.traits().build(), or nothing where the plan has no such traits
  private static CodeBlock empty(Optional<PayloadCode> traits) {
    return traits
        .map(holder -> CodeBlock.of(", $L.build()", CallsEmitter.begin(holder)))
        .orElse(CodeBlock.of(""));
  }

  private static MethodSpec.Builder identify(String javadoc) {
    return MethodSpec.methodBuilder("identify").addJavadoc(javadoc).addModifiers(Modifier.PUBLIC);
  }

  // public void group(String groupId, ShopGroup.Traits traits) { … }
  private static void addGroup(TypeSpec.Builder type, Optional<PayloadCode> traits) {
    if (traits.isEmpty() || traits.get().readyAtOnce()) {
      type.addMethod(group("").addStatement("$L$L)", GROUP, empty(traits)).build());
    }
    if (traits.isEmpty() || !traits.get().settable()) {
      return;
    }
    PayloadCode holder = traits.get();
    type.addMethod(
        group("@param traits what is known of the group\n")
            .addParameter(JavaTypes.of(holder.payload()), TRAITS)
            .addStatement("$L, $N)", GROUP, TRAITS)
            .build());
    type.addMethod(
        group("@param traits sets what is known of the group\n")
            .addParameter(CallsEmitter.lambda(holder), TRAITS)
            .addStatement("$L, $L, $N)", GROUP, CallsEmitter.begin(holder), TRAITS)
            .build());
  }

  private static MethodSpec.Builder group(String tags) {
    return MethodSpec.methodBuilder("group")
        .addJavadoc("Says that this user belongs to a group.\n\n@param groupId the group\n$L", tags)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(String.class, GROUP_ID);
  }

  // public void alias(String previousId) { this.caller.alias(previousId); }
  private static MethodSpec alias() {
    return MethodSpec.methodBuilder("alias")
        .addJavadoc(
            """
            Says that this user was known by another id.

            @param previousId the id until now
            """)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(String.class, "previousId")
        .addStatement("this.$N.alias(previousId)", CallsEmitter.CALLER)
        .build();
  }
}
