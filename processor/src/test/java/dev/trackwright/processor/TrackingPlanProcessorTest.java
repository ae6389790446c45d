package dev.trackwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.JavacBuild.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line of rooms, from the annotation to the files. */
class TrackingPlanProcessorTest {

  private static final String PLAN = "plan: Shop\nversion: 4\nevents:\n  Order Completed: {}\n";

  @TempDir Path module;
  private JavacBuild build;

  @BeforeEach
  void aModule() {
    build =
        new JavacBuild(module)
            .with("pom.xml", "<project/>")
            .with("shop.yaml", PLAN)
            .with(
                "src/main/java/acme/package-info.java",
                "@dev.trackwright.TrackingPlan(\"shop.yaml\")\npackage acme;\n");
  }

  @Test
  void nothingIsSaidOfASoundPlanEvenWithAllLint() {
    Outcome outcome = build.compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void theApplicationsOwnEnumIsComparedWithThePlanInBothDirections() {
    Outcome outcome = boundTo("public enum Money { EUR, GBP, USD }").compile();
    assertThat(outcome.messages()).isEmpty();
    assertThat(boundTo("public enum Money { CHF, EUR, USD }").compile().ours())
        .containsExactly(
            "ERROR [java-type-differs] The enum acme.money.Money and the plan differ: the enum lacks"
                + " GBP, the plan lacks CHF. Add what is missing, or name a constant by javaName."
                + " (shop.yaml:2:72)");
    assertThat(boundTo("public final class Money {}").compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [java-type-no-enum] The javaType acme.money.Money is no enum");
  }

  private JavacBuild boundTo(String type) {
    return build
        .with(
            "shop.yaml",
            "plan: Shop\nevents: {Paid: {properties: {money: {javaType: acme.money.Money, enum:"
                + " [EUR, USD, GBP]}}}}\n")
        .with("src/main/java/acme/money/Money.java", "package acme.money;\n" + type + "\n");
  }

  @Test
  void severalClientsOfOnePlanEachHaveTheirOwnEvents() throws IOException {
    build
        .with(
            "shop.yaml",
            """
            plan: Shop
            events:
              Order Completed: {labels: {team: checkout}, properties: {total: {$ref: Money}}}
              Invite Sent: {labels: {team: growth}}
              Invite Planned: {labels: {team: growth}, status: planned}
            types:
              Money: {properties: {amount: {type: number}}}
            """)
        .with(
            "src/main/java/acme/package-info.java",
            """
            @TrackingPlan(value = "shop.yaml", name = "Checkout",
                include = @TrackingPlan.Select(label = "team=checkout"))
            package acme;
            import dev.trackwright.TrackingPlan;
            """)
        .with(
            "src/main/java/acme/growth/package-info.java",
            """
            @TrackingPlan(value = "shop.yaml", name = "Growth", planned = false,
                exclude = {@TrackingPlan.Select(event = "Order *")})
            package acme.growth;
            import dev.trackwright.TrackingPlan;
            """);
    Outcome outcome = build.compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles())
        .contains("acme/CheckoutUser.java", "acme/OrderCompleted.java", "acme/Money.java")
        .contains("acme/growth/GrowthUser.java", "acme/growth/InviteSent.java")
        .doesNotContain("acme/InviteSent.java", "acme/growth/OrderCompleted.java")
        .doesNotContain("acme/growth/Money.java", "acme/growth/InvitePlanned.java");
  }

  @Test
  void severalPlansLiveInOneModule() throws IOException {
    build
        .with("team.yaml", "plan: Team\nevents:\n  Member Invited: {}\n")
        .with(
            "src/main/java/acme/team/Plans.java",
            "package acme.team;\n@dev.trackwright.TrackingPlan(\"team.yaml\")\nfinal class Plans {}\n");

    Outcome outcome = build.compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles())
        .contains("acme/ShopAnalytics.java", "acme/team/TeamAnalytics.java");
  }

  @Test
  void twoPlansThatWouldMakeOneClientAreAnError() {
    build.with(
        "src/main/java/acme/Again.java",
        "package acme;\n@dev.trackwright.TrackingPlan(\"shop.yaml\")\nfinal class Again {}\n");

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [client-twice] acme.ShopAnalytics")
        .contains("shop.yaml:1:1");
  }

  @Test
  void aTypeThatIsThereAlreadyIsAnErrorThatNamesIt() {
    build.with(
        "src/main/java/acme/OrderCompleted.java", "package acme;\nfinal class OrderCompleted {}\n");

    assertThat(build.compile().ours())
        .anySatisfy(
            message ->
                assertThat(message).startsWith("ERROR [type-exists] acme.OrderCompleted cannot"));
  }

  @Test
  void aSilencedIdThatIsNoWarningIsAnError() {
    build.with(
        "src/main/java/acme/package-info.java",
        """
        @dev.trackwright.TrackingPlan(value = "shop.yaml", silence = "java-name-clash")
        package acme;
        """);

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [silence-unknown] \"java-name-clash\"");
  }

  @Test
  void aWarningSaysHowToSilenceItAndThatWorks() {
    build.with("shop.yaml", PLAN + "funnels:\n  Purchase: [Order Complted]\n");

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("WARNING [funnel-step-unknown]")
        .endsWith("To silence it: @TrackingPlan(silence = \"funnel-step-unknown\").");

    build.with(
        "src/main/java/acme/package-info.java",
        """
        @dev.trackwright.TrackingPlan(value = "shop.yaml", silence = "funnel-step-unknown")
        package acme;
        """);
    assertThat(build.compile().messages()).isEmpty();
  }

  /** Through a wrapped environment, as IDEs have it, in which the filer is broken. */
  @Test
  void aFailureOfOurOwnIsOneErrorWithItsTrace() {
    assertThat(build.processor(new BrokenFiler()).compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [internal-error] Trackwright has failed on shop.yaml")
        .contains("java.lang.IllegalStateException: no disk", "TrackingPlanProcessorTest");
  }

  @Test
  void theAnnotationNamesTheClient() throws IOException {
    build.with(
        "src/main/java/acme/package-info.java",
        "@dev.trackwright.TrackingPlan(value = \"shop.yaml\", name = \"Web Store\")\npackage acme;\n");

    Outcome outcome = build.compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles()).contains("acme/WebStoreAnalytics.java");
  }

  @Test
  void theRecordOfThePlanNamesNoPathOfTheMachine() throws IOException {
    Outcome outcome = build.compile();

    Path file = outcome.classes().resolve("META-INF/trackwright/acme.ShopAnalytics.properties");
    Properties planRecord = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      planRecord.load(in);
    }
    assertThat(planRecord)
        .containsEntry("plan", "shop.yaml")
        .containsEntry("name", "Shop")
        .containsEntry("version", "4")
        .hasEntrySatisfying("sha256", hash -> assertThat((String) hash).hasSize(64));
  }

  @Test
  void aPlanWithAnErrorLeavesNoRecord() {
    Outcome outcome = build.with("shop.yaml", PLAN + "  order completed: {wy: typo}\n").compile();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.classes().resolve("META-INF/trackwright")).doesNotExist();
  }

  @Test
  void oneMistakeIsNotFollowedByMissingSymbols() {
    build
        .with("shop.yaml", PLAN + "  Order Sent: {wy: typo}\n")
        .with(
            "src/main/java/acme/Caller.java",
            """
            package acme;
            final class Caller {
              ShopUser user;
              void call() { user.trackOrderCompleted(); }
            }
            """);

    Outcome outcome = build.compile();

    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.ours()).hasSize(1);
  }

  @Test
  void theSamePlanGivesTheSameBytesHoweverItIsShuffled(@TempDir Path other) throws IOException {
    String events =
        """
          Order Completed: {why: Revenue., properties: {total: {type: number, required: true}, id: {type: string}}}
          Cart Viewed: {properties: {cart: {$ref: Cart}}}
        """;
    String shuffled =
        """
          Cart Viewed: {properties: {cart: {$ref: Cart}}}
          Order Completed: {properties: {id: {type: string}, total: {required: true, type: number}}, why: Revenue.}
        """;
    String types = "types:\n  Cart: {properties: {b: {type: string}, a: {type: integer}}}\n";
    String turned = "types:\n  Cart: {properties: {a: {type: integer}, b: {type: string}}}\n";
    Outcome first = build.with("shop.yaml", "plan: Shop\nevents:\n" + events + types).compile();
    Outcome second =
        new JavacBuild(other)
            .with("pom.xml", "<project/>")
            .with("shop.yaml", turned + "events:\n" + shuffled + "plan: Shop\n")
            .with(
                "src/main/java/acme/package-info.java",
                "@dev.trackwright.TrackingPlan(\"shop.yaml\")\npackage acme;\n")
            .compile();

    assertThat(first.messages()).isEmpty();
    assertThat(second.generatedFiles()).isEqualTo(first.generatedFiles());
    for (String file : first.generatedFiles()) {
      assertThat(second.generated().resolve(file))
          .hasSameBinaryContentAs(first.generated().resolve(file));
    }
  }

  private static final class BrokenFiler extends AbstractProcessor {
    private final TrackingPlanProcessor ours = new TrackingPlanProcessor();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return ours.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return ours.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Filer filer =
          around(
              Filer.class,
              environment.getFiler(),
              method -> {
                if (method.getName().equals("createSourceFile")) {
                  throw new IllegalStateException("no disk");
                }
                return Optional.empty();
              });
      ours.init(
          around(
              ProcessingEnvironment.class,
              environment,
              method -> Optional.of(filer).filter(any -> method.getName().equals("getFiler"))));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      var unused = ours.process(annotations, round);
      return false;
    }

    private static <T> T around(Class<T> type, T inner, Function<Method, Optional<?>> instead) {
      Object proxy =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                Optional<?> answer = instead.apply(method);
                return answer.isPresent() ? answer.get() : method.invoke(inner, arguments);
              });
      return type.cast(proxy);
    }
  }
}
