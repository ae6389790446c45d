package dev.trackwright.processor.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real Maven on consumer projects in which nothing but the plan is edited. */
class RefreshIT {

  private static final String PLAN = "src/main/tracking/plan.yaml";
  private static final String NEW_EVENT =
      """
      events:
        Account Closed:
          description: Somebody has closed an account.
          why: How long do they stay?
          when: The account has been deleted.
          owner: growth
      """;

  private static PrivateRepository repository;

  @BeforeAll
  static void installWhatThisBuildHasPacked() throws IOException {
    repository = PrivateRepository.prepare();
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void anEditOfThePlanAloneIsSeenByTheNextBuildAndNoEditRecompilesNothing(int feature)
      throws Exception {
    Path jdk = jdk(feature);
    Consumer shop = Consumer.copy("single", "single-" + feature);
    assertSucceeds(build(jdk, shop));
    Map<String, FileTime> first = shop.classTimes("target");
    assertThat(first)
        .containsKey("classes/com/acme/shop/analytics/SignedUp.class")
        .containsKey("classes/com/acme/shop/Accounts.class")
        .containsKey("test-classes/com/acme/shop/CartFixture.class");

    MavenBuild unchanged = build(jdk, shop);
    assertSucceeds(unchanged);
    assertThat(unchanged.log()).doesNotContain("has changed").doesNotContain("[WARNING]");
    assertThat(shop.classTimes("target")).isEqualTo(first);

    shop.edit(PLAN, "events:\n", NEW_EVENT);
    MavenBuild added = build(jdk, shop);
    assertSucceeds(added);
    assertThat(added.log())
        .containsOnlyOnce("The plan " + PLAN + " has changed: this module is compiled again.");
    assertThat(shop.classTimes("target"))
        .containsKey("classes/com/acme/shop/analytics/AccountClosed.class");

    shop.edit(PLAN, "Cart Viewed", "Basket Viewed");
    MavenBuild removedFromTests = build(jdk, shop);
    assertThat(removedFromTests.succeeded()).isFalse();
    assertThat(removedFromTests.log()).contains("CartFixture.java").contains("trackCartViewed");

    shop.edit(PLAN, "Signed Up", "Account Opened");
    MavenBuild removed = build(jdk, shop);
    assertThat(removed.succeeded()).isFalse();
    assertThat(removed.log()).contains("Accounts.java").contains("trackSignedUp");

    shop.edit(PLAN, "Account Opened", "Signed Up");
    shop.edit(PLAN, "Basket Viewed", "Cart Viewed");
    assertSucceeds(build(jdk, shop));
    assertThat(shop.classTimes("target"))
        .containsKey("classes/com/acme/shop/analytics/CartViewed.class")
        .doesNotContainKey("classes/com/acme/shop/analytics/BasketViewed.class")
        .doesNotContainKey("classes/com/acme/shop/analytics/AccountOpened.class");
    assertThat(shop.file("target/generated-sources/annotations/com/acme/shop/analytics"))
        .isDirectoryNotContaining("glob:**BasketViewed.java");
  }

  @Test
  void aFileEditedAddedToOrRemovedFromAPlansFolderIsSeenByTheNextBuild() throws Exception {
    Path jdk = jdk(17);
    Consumer shop = Consumer.copy("folder", "folder");
    String folder = "src/main/tracking/plan";
    String changed = "The plan " + folder + " has changed: this module is compiled again.";
    assertSucceeds(build(jdk, shop));
    Map<String, FileTime> first = shop.classTimes("target");
    assertThat(first).containsKey("classes/com/acme/shop/analytics/SignedUp.class");
    assertSucceeds(build(jdk, shop));
    assertThat(shop.classTimes("target")).isEqualTo(first);

    shop.edit(folder + "/events.yaml", "Cart Viewed", "Basket Viewed");
    MavenBuild edited = build(jdk, shop);
    assertSucceeds(edited);
    assertThat(edited.log()).containsOnlyOnce(changed);
    assertThat(shop.classTimes("target"))
        .containsKey("classes/com/acme/shop/analytics/BasketViewed.class");

    Files.writeString(shop.file(folder + "/none.yaml"), "# A file that says nothing yet.\n");
    MavenBuild added = build(jdk, shop);
    assertSucceeds(added);
    assertThat(added.log()).containsOnlyOnce(changed);

    Files.delete(shop.file(folder + "/properties/email.yaml"));
    MavenBuild removed = build(jdk, shop);
    assertThat(removed.succeeded()).isFalse();
    assertThat(removed.log()).containsOnlyOnce(changed).contains("#property:email");
  }

  @Test
  void aPlanAtTheTopOfAReactorReachesTheModulesThatCallWhatItGenerates() throws Exception {
    Path jdk = jdk(17);
    Consumer reactor = Consumer.copy("reactor", "reactor");
    assertSucceeds(build(jdk, reactor));
    Map<String, FileTime> first = reactor.classTimes(".");

    assertSucceeds(build(jdk, reactor));
    assertThat(reactor.classTimes(".")).isEqualTo(first);

    reactor.edit("tracking-plan.yaml", "events:\n", NEW_EVENT);
    MavenBuild skipped =
        MavenBuild.run(
            repository, jdk, reactor.folder(), "test-compile", "-Dtrackwright.skip=true");
    assertSucceeds(skipped);
    assertThat(skipped.log()).contains("trackwright.skip is set");
    assertThat(reactor.classTimes(".")).isEqualTo(first);

    assertSucceeds(build(jdk, reactor));
    assertThat(reactor.classTimes("."))
        .containsKey("tracking/target/classes/com/acme/tracking/AccountClosed.class");

    reactor.edit("tracking-plan.yaml", "Signed Up", "Account Opened");
    MavenBuild removed = build(jdk, reactor);
    assertThat(removed.succeeded()).isFalse();
    assertThat(removed.log()).contains("Accounts.java").contains("trackSignedUp");
  }

  @Test
  void aJdkThatRunsNoProcessorFromTheClassPathIsExplainedBeforeTheMissingSymbols()
      throws Exception {
    Path jdk = jdk(25);
    Consumer shop = Consumer.copy("single", "class-path");
    String pom = Files.readString(shop.file("pom.xml"));
    String paths =
        pom.substring(
            pom.indexOf("<annotationProcessorPaths>"),
            pom.indexOf("</annotationProcessorPaths>") + "</annotationProcessorPaths>".length());
    shop.edit("pom.xml", paths, "");
    shop.edit(
        "pom.xml",
        "<dependencies>",
        """
        <dependencies>
            <dependency>
              <groupId>dev.trackwright</groupId>
              <artifactId>trackwright-processor</artifactId>
              <version>${trackwright.version}</version>
              <scope>provided</scope>
            </dependency>""");

    MavenBuild build = build(jdk, shop);

    assertThat(build.succeeded()).isFalse();
    assertThat(build.log())
        .contains("[WARNING] [maven-processor-off]")
        .contains("JDK 25")
        .contains("<annotationProcessorPaths><path><groupId>dev.trackwright</groupId>");
    assertThat(build.log().indexOf("[maven-processor-off]"))
        .isLessThan(build.log().indexOf("ERROR"));
  }

  private static MavenBuild build(Path jdk, Consumer consumer)
      throws IOException, InterruptedException {
    return MavenBuild.run(repository, jdk, consumer.folder(), "test-compile");
  }

  private static void assertSucceeds(MavenBuild build) {
    assertThat(build.succeeded()).as(build.log()).isTrue();
  }

  private static Path jdk(int feature) throws IOException {
    Optional<Path> home = Jdks.home(feature);
    assumeTrue(
        home.isPresent(),
        "no JDK " + feature + " here: set JAVA_HOME_" + feature + " or put it into /usr/lib/jvm");
    return home.orElseThrow();
  }
}
