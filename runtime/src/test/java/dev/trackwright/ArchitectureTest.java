package dev.trackwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;

/** What a message is knows nothing of how it travels. */
@AnalyzeClasses(packages = "dev.trackwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.trackwright";

  @ArchTest
  static final ArchRule messagesKnowNothingElse =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".message")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".internal", ROOT + ".transport", ROOT + ".testing");

  @ArchTest
  static final ArchRule transportsKnowOnlyBytes =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".transport")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".internal", ROOT + ".message", ROOT + ".testing");

  @ArchTest
  static final ArchRule theSpoolKnowsOnlyBytes =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".spool", ROOT + ".internal.spool")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".internal", ROOT + ".message", ROOT + ".transport", ROOT + ".testing");

  @ArchTest
  static final ArchRule whatAnApplicationSetsKnowsNothingOfTheStore =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".spool")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal..");

  @ArchTest
  static final ArchRule nothingInProductionKnowsTheTestKit =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".testing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".testing");

  @ArchTest
  static final ArchRule theTestKitUsesWhatIsPublic =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".testing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal");

  @ArchTest
  static final ArchRule onlyMessagesKnowTheJsonLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".message")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule onlyTransportsReachTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".transport")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage("java.net.http..", "javax.net..")
                  .or(
                      JavaClass.Predicates.belongToAnyOf(
                          Socket.class, URLConnection.class, SocketChannel.class)));

  @ArchTest
  static final ArchRule noRoomIsCalledAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..core..", "..helper..");
}
