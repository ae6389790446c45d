package dev.trackwright.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the processor and the one direction in which data goes through them. */
@AnalyzeClasses(
    packages = "dev.trackwright.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.trackwright.processor";

  @ArchTest
  static final ArchRule dataGoesOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("shell")
          .definedBy(ROOT)
          .layer("diagnostics")
          .definedBy(ROOT + ".diagnostics")
          .layer("source")
          .definedBy(ROOT + ".source")
          .layer("plan")
          .definedBy(ROOT + ".plan")
          .layer("lint")
          .definedBy(ROOT + ".lint")
          .layer("selection")
          .definedBy(ROOT + ".selection")
          .layer("naming")
          .definedBy(ROOT + ".naming")
          .layer("code")
          .definedBy(ROOT + ".code")
          .layer("emit")
          .definedBy(ROOT + ".emit")
          .layer("write")
          .definedBy(ROOT + ".write")
          .layer("maven")
          .definedBy(ROOT + ".maven..")
          .layer("convert")
          .definedBy(ROOT + ".convert")
          .layer("cli")
          .definedBy(ROOT + ".cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("convert")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("shell")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("maven")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("plan", "shell", "maven", "convert", "cli")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("shell", "cli")
          .whereLayer("selection")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("naming")
          .mayOnlyBeAccessedByLayers("code", "shell")
          .whereLayer("code")
          .mayOnlyBeAccessedByLayers("emit", "shell", "cli")
          .whereLayer("emit")
          .mayOnlyBeAccessedByLayers("write", "shell")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("shell");

  @ArchTest
  static final ArchRule onlySourceSeesAParser =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".source")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..",
              "com.fasterxml.jackson..",
              "org.snakeyaml..",
              "de.siegmar..",
              "javax.xml..",
              "java.util.zip..");

  @ArchTest
  static final ArchRule onlyTheCommandSeesTheParserOfArguments =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyEmitSpeaksJavaPoet =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".emit")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static final ArchRule onlyTheShellTheLocatorAndTheLastRoomSeeTheCompiler =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".plan",
              ROOT + ".lint",
              ROOT + ".selection",
              ROOT + ".code",
              ROOT + ".maven..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.annotation.processing..", "javax.tools..", "com.sun..");

  @ArchTest
  static final ArchRule onlyOneDoorLeadsToTheMessager =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".diagnostics")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javax.annotation.processing.Messager");

  @ArchTest
  static final ArchRule thePlanIsImmutable =
      classes()
          .that()
          .resideInAPackage(ROOT + ".plan")
          .and()
          .areRecords()
          .should()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule noRoomIsCalledAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..core..", "..helper..");
}
