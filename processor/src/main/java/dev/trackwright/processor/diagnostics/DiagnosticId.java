package dev.trackwright.processor.diagnostics;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of everything that Trackwright says to a user. The constant's name in kebab case is
 * the id that stands in brackets; the template names what is wrong and its cure.
 */
public enum DiagnosticId {
  // shell: options, the annotation, writing
  OPTION_UNKNOWN(
      Severity.ERROR,
      "An option that begins with trackwright. is none of ours.",
      "There is no option -A%s. There is: %s."),
  OPTION_INVALID(
      Severity.ERROR,
      "An option's value cannot be used.",
      "-A%s=%s names no folder. Give an absolute path of a folder that exists."),
  SILENCE_UNKNOWN(
      Severity.ERROR,
      "@TrackingPlan(silence = …) names something that cannot be silenced.",
      "\"%s\" in @TrackingPlan(silence) is the id of no warning. Take the id that stands in"
          + " brackets in front of the warning, or remove it."),
  CLIENT_TWICE(
      Severity.ERROR,
      "Two annotations would generate the same client.",
      "%s is generated for another @TrackingPlan already. Give one of them a name of its own with"
          + " @TrackingPlan(name = …), or put them into different packages."),
  TYPE_EXISTS(
      Severity.ERROR,
      "A generated type has the name of a type that is there already.",
      "%s cannot be generated: a type of that name is there already. Rename or move that type, or"
          + " give the planned one a javaName, or put @TrackingPlan on a package of its own."),
  WRITE_FAILED(
      Severity.ERROR,
      "The compiler could not write a generated file.",
      "%s cannot be written: %s. Look for a full disk or a folder that is closed to writing."),
  INTERNAL_ERROR(
      Severity.ERROR,
      "Trackwright itself has failed.",
      "Trackwright has failed on %s, which is a bug of ours. Please report it with this trace: %s"),

  // maven: what the goal says about a build
  MAVEN_PROCESSOR_OFF(
      Severity.WARNING,
      "The pom does not let the processor run, so that nothing will be generated.",
      "Trackwright will not run in this module: %s. Add to the configuration of"
          + " maven-compiler-plugin: <annotationProcessorPaths><path>"
          + "<groupId>dev.trackwright</groupId><artifactId>trackwright-processor</artifactId>"
          + "<version>%s</version></path></annotationProcessorPaths>"),
  MAVEN_COMPILER_TOO_OLD(
      Severity.WARNING,
      "maven-compiler-plugin is too old to know annotationProcessorPaths.",
      "maven-compiler-plugin %s ignores annotationProcessorPaths, so that Trackwright will not run"
          + " in this module. Pin a newer one in the pom: <version>3.16.0</version>"),
  MAVEN_LEFTOVERS(
      Severity.WARNING,
      "maven-compiler-plugin is so old that generated sources can linger.",
      "maven-compiler-plugin %s keeps sources that were generated before. What is no longer"
          + " generated because @TrackingPlan was changed, and not the plan, can still compile. Pin"
          + " 3.12 or later in the pom: <version>3.16.0</version>"),

  // cli: what the command says beside what it says of plans
  INPUT_NOT_FOUND(
      Severity.ERROR,
      "What the command is to read is not there.",
      "There is no plan at %s. Correct the path; a glob must be in quotes."),
  INPUT_UNREADABLE(
      Severity.ERROR, "What the command is to read cannot be read.", "%s cannot be read: %s."),
  OUTPUT_EXISTS(
      Severity.ERROR,
      "The command would overwrite a file.",
      "%s is there already. Add --force to replace it."),
  OUTPUT_FAILED(
      Severity.ERROR, "The command cannot write its output.", "%s cannot be written: %s."),
  NOT_CARRIED_OVER(
      Severity.WARNING,
      "A part of a plan has no place in the native format.",
      "%s is not carried over. Add it to the written plan by hand."),

  // source: finding the file, reading its text
  PLAN_NOT_FOUND(
      Severity.ERROR,
      "The plan's file is nowhere.",
      "The plan \"%s\" was not found. Looked in %s%s. Correct the path in @TrackingPlan, or name the"
          + " folder with -Atrackwright.root=<absolute folder>."),
  PLAN_UNREADABLE(
      Severity.ERROR,
      "What stands at the plan's path is no readable file.",
      "The plan %s cannot be read: %s. Put a readable file there, or correct the path in"
          + " @TrackingPlan."),
  PLAN_FOLDER_EMPTY(
      Severity.ERROR,
      "The plan's folder holds no plan file.",
      "The plan \"%s\" is a folder without a plan: in %s there is no file that ends in %s. Put the"
          + " plan's files there, or correct the path in @TrackingPlan."),
  PLAN_GLOB_INVALID(
      Severity.ERROR,
      "The plan's path has a wildcard that cannot be read.",
      "The plan \"%s\" is no pattern of paths: %s. Correct it in @TrackingPlan; ** stands for"
          + " folders, * and ? for parts of a name, {a,b} for either."),
  PLAN_GLOB_UNMATCHED(
      Severity.ERROR,
      "The plan's path has wildcards and fits no file.",
      "No file fits the plan \"%s\". Looked in %s%s. Correct the path in @TrackingPlan, or name the"
          + " folder with -Atrackwright.root=<absolute folder>."),
  PLAN_FILES_TOO_MANY(
      Severity.ERROR,
      "The plan's path takes in more files than any plan has.",
      "The plan %s takes in %s; the limits are %s files and %s MB in all. Name a folder that holds"
          + " nothing but the plan, or split it into several plans."),
  AND_MORE(
      Severity.NOTE,
      "There was more to say than anybody reads.",
      "There are %s more %s. Mend these first."),
  PLAN_TOO_LARGE(
      Severity.ERROR,
      "The plan file is larger than any plan.",
      "The plan has %s MB, the limit is %s MB. Check that this is the plan, or split it into several plans."),
  PLAN_EMPTY(
      Severity.ERROR,
      "The plan file holds nothing.",
      "The plan is empty. Begin with \"plan: <name>\" and \"events:\"."),
  PLAN_NOT_UTF8(
      Severity.ERROR,
      "The plan file is no UTF-8 text.",
      "The plan must be UTF-8, but here stands %s. Save it as UTF-8."),
  CHARACTER_NOT_ALLOWED(
      Severity.ERROR,
      "The plan holds a control character that YAML forbids.",
      "The character U+%s is not allowed in YAML. Remove it, or write it as an escape in double quotes."),
  JSON_SYNTAX(
      Severity.ERROR,
      "The plan is no valid JSON.",
      "The plan begins like JSON and is none: %s. Correct it there or shortly before."),
  YAML_SYNTAX(
      Severity.ERROR,
      "The plan is no valid YAML.",
      "The plan is no valid YAML: %s. Check indentation, quotes and colons there and in the line before."),
  YAML_TAB(
      Severity.ERROR,
      "YAML does not allow tabs in indentation.",
      "The line is indented with a tab, which YAML does not allow. Indent with spaces."),
  YAML_SEVERAL_DOCUMENTS(
      Severity.ERROR,
      "The YAML file holds several documents.",
      "A second YAML document begins here; a plan is one document. Remove the \"---\", or make two files of it."),
  YAML_ALIAS_UNKNOWN(
      Severity.ERROR,
      "A YAML alias has no anchor.",
      "The alias *%s has no anchor before it. Add &%1$s to the value that is meant, or put the text in quotes."),
  YAML_ALIAS_BUDGET(
      Severity.ERROR,
      "YAML aliases blow the plan up.",
      "The aliases of this file stand for more than %s values. Give shared shapes a name under \"types\" and refer to them by $ref."),
  YAML_MERGE_INVALID(
      Severity.ERROR,
      "A YAML merge key needs mappings.",
      "The merge key << takes a mapping or a list of mappings, but this is %s. Refer to a mapping, or put the key in quotes if it is a name."),
  YAML_TAG_UNKNOWN(
      Severity.ERROR,
      "A YAML tag means nothing here.",
      "The YAML tag \"%s\" means nothing in a plan. Remove it."),
  HCL_SYNTAX(
      Severity.ERROR,
      "The plan is no valid Terraform file.",
      "The plan is no valid HCL: %s. Correct it there or shortly before."),
  HCL_COMPUTED(
      Severity.ERROR,
      "A Terraform file holds what only Terraform can compute.",
      "Terraform would have to compute \"%s\". Write the value itself."),
  KEY_NOT_TEXT(
      Severity.ERROR, "A key is not text.", "The key %s is not text in YAML. Put it in quotes."),
  DUPLICATE_KEY(
      Severity.ERROR,
      "The same key stands twice in one mapping.",
      "The key \"%s\" stands here a second time, first at %s. Remove or rename one."),
  LONE_SURROGATE(
      Severity.ERROR,
      "A text holds half a character.",
      "The unpaired surrogate \\u%s in %s is half a character, which no UTF-8 can carry. Write the whole character."),
  NUMBER_OUT_OF_RANGE(
      Severity.ERROR,
      "A number is not finite or beyond all use.",
      "The number %s is not finite or has more than 400 digits. Write a smaller number, or put it in quotes if it is text."),
  NESTED_TOO_DEEPLY(
      Severity.ERROR,
      "The plan is nested too deeply.",
      "The plan is nested more than %s levels deep here. Flatten it, or give the inner shapes a name under \"types\"."),

  // source: spreadsheets
  TABLE_SYNTAX(
      Severity.ERROR,
      "A CSV or TSV file is broken.",
      "The table cannot be read: %s. Look for a quote in this row or before that is not closed or"
          + " not doubled."),
  WORKBOOK_BROKEN(
      Severity.ERROR,
      "A workbook cannot be read.",
      "The workbook cannot be read: %s. Open it in a spreadsheet program and save it as XLSX or as"
          + " CSV."),
  WORKBOOK_NOT_OPEN(
      Severity.ERROR,
      "A workbook has a password or is in Excel's old format.",
      "The workbook is an .xls of old or has a password. Save it as XLSX without a password, or as"
          + " CSV."),
  SPREADSHEET_TOO_LARGE(
      Severity.ERROR,
      "A spreadsheet is larger than any plan.",
      "The spreadsheet has more than %s. Check that this is the plan, or split it into several"
          + " plans."),
  FORMULA_WITHOUT_VALUE(
      Severity.ERROR,
      "A workbook holds a formula without its result.",
      "The cell has a formula and the file does not keep its result; formulas are never calculated"
          + " here. Open the file in a spreadsheet program and save it."),
  PLAN_FILES_MIXED(
      Severity.ERROR,
      "Some files of a plan are spreadsheets and others are not.",
      "The plan is made of documents like this one and of spreadsheets like %s. Keep one kind in"
          + " the plan's folder."),

  // plan: what a reader cannot take from a file
  FORMAT_UNKNOWN(
      Severity.ERROR,
      "The plan is in no format that can be read.",
      "The plan is in no known format: it has %s. %sLooked for: %s, %s. Export it in one of these formats."),
  FORMAT_AMBIGUOUS(
      Severity.ERROR,
      "The plan looks like several formats at once.",
      "The plan looks like several formats at once: %s. Keep the keys of one of them."),
  PLAN_FILES_SEVERAL(
      Severity.ERROR,
      "The plan's files are not one plan.",
      "These %s files are no plan together: %s. Name the one that is meant in @TrackingPlan, or move"
          + " out what is no part of it."),
  SHEET_HEADER_UNKNOWN(
      Severity.ERROR,
      "No sheet has a row that names the columns of a plan.",
      "None of the first %s rows names the columns of a plan. %sOne row must have a column such as"
          + " \"Event Name\" or \"Property Name\", and one more such as \"Data Type\"."),
  SHEET_WITHOUT_HEADER(
      Severity.NOTE,
      "A sheet beside the plan's names no columns of a plan, so it is not read.",
      "The sheet %s names no columns of a plan in its first %s rows, so it is not read."),
  SHEET_COLUMNS_UNKNOWN(
      Severity.WARNING,
      "A sheet has columns whose meaning is not known, so they are not read.",
      "The meaning of these columns is not known, so they are not read: %s. %sRename or remove"
          + " them."),
  SHEET_COLUMNS_CONTRADICT(
      Severity.WARNING,
      "Two columns of one meaning say different things in one row.",
      "The columns \"%s\" and \"%s\" mean the same and say \"%s\" and \"%s\"; the first is taken."
          + " Keep one of them."),
  SHEET_ROW_IS_HINT(
      Severity.NOTE,
      "The row below the header explains the columns, so it is not read.",
      "The row below the header explains the columns and is not read. If it describes something,"
          + " give it a data type that is known."),
  SHEET_ROWS_SKIPPED(
      Severity.WARNING,
      "A spreadsheet says of all its events that they do not count.",
      "No event is left: %s rows are not read, because they are marked as ignored, deleted or"
          + " dropped. Change the mark of those that are meant."),
  SHEET_KIND_UNKNOWN(
      Severity.ERROR,
      "A row describes something of an unknown kind.",
      "A row describes a \"%s\", which is no kind of call. %sKnown are: track, page, screen,"
          + " identify, group, common."),
  SHEET_CELL_UNCLEAR(
      Severity.WARNING,
      "A cell holds another word than its column takes.",
      "%s is \"%s\", but should be %s; it is taken as %s. Correct the cell."),
  PROPERTY_WITHOUT_EVENT(
      Severity.ERROR,
      "A property of a spreadsheet belongs to nothing.",
      "Property \"%s\" stands below no event. Write the event's name into its row or above it, or"
          + " say in a scope column what it belongs to."),
  PROPERTY_TWICE(
      Severity.ERROR,
      "One event has two different properties of one name.",
      "Property \"%s\" of %s stands here a second time and differs from %s. Remove or correct one."),
  PROPERTY_NESTED(
      Severity.WARNING,
      "A property's name with a dot is taken for one within an object that has no row.",
      "Property \"%s\" of %s is taken as \"%s\" within the object \"%s\", which has no row. Add a"
          + " row for the object, or write \"%s\" if the dot is part of the name."),
  BUNDLE_UNKNOWN(
      Severity.ERROR,
      "An event refers to a bundle of properties that no row describes.",
      "%s has the property bundle \"%s\", which no row describes. %sBundles here: %s."),
  PLAN_IS_LIBRARY(
      Severity.ERROR,
      "The file is a library of a vendor, not a plan.",
      "The file is a %s: building blocks for plans, without calls of its own. Export the plan that uses it."),
  RUDDERSTACK_KIND_NOT_READ(
      Severity.WARNING,
      "A RudderStack document is of a kind that says nothing of tracking.",
      "A document of the kind \"%s\" is not read. %sRead are: %s. Correct the kind, or leave the"
          + " document out of the plan's path."),
  RUDDERSTACK_PLANS_SEVERAL(
      Severity.ERROR,
      "A RudderStack project has several tracking plans.",
      "The project has %s tracking plans: %s. Say which one is meant by its id or its display name:"
          + " @TrackingPlan(value = …, name = \"…\")."),
  DEFINED_TWICE(
      Severity.ERROR,
      "Something is defined twice under one id or name.",
      "%s stands here a second time, first at %s. Remove one, or rename it."),
  DEFINITION_UNKNOWN(
      Severity.ERROR,
      "A reference leads to nothing that the plan's files define.",
      "%s refers to \"%s\", which none of the plan's files defines. %sIts %s: %s. Correct the"
          + " reference, or let the plan's path take in the file that is missing."),
  REFERENCE_MALFORMED(
      Severity.ERROR,
      "A reference is not written as references are.",
      "%s has the reference \"%s\", but one to %s is written \"%s\", or \"%s\" up to version 0.1."
          + " Correct it."),
  DISCRIMINATOR_UNKNOWN(
      Severity.ERROR,
      "Variants are told apart by a property that is not there.",
      "The variants of %s are told apart by \"%s\", which is none of its own properties. Add it to"
          + " them, as required."),
  PLAN_NAME_MISSING(
      Severity.ERROR,
      "The plan has no name.",
      "The plan has no name, and the client class is named after it. Add %s, or name = \"…\" to the annotation."),
  WRONG_KIND(
      Severity.ERROR,
      "A value is of another kind than its key needs.",
      "%s must be %s, but it is %s."),
  UNKNOWN_KEY(
      Severity.ERROR,
      "The native format does not have this key.",
      "%s has no key \"%s\". %sKnown here: %s."),
  UNKNOWN_VALUE(
      Severity.ERROR, "A key does not take this value.", "%s cannot be \"%s\". %sPossible: %s."),
  NAME_EMPTY(
      Severity.ERROR, "A name is empty.", "%s has an empty name. Give it one, or remove it."),
  TYPE_UNKNOWN(
      Severity.ERROR,
      "A type does not exist.",
      "%s has the unknown type \"%s\". %sTypes are: string, integer, number, boolean, array, object, any."),
  TYPE_MISSING(
      Severity.WARNING,
      "A property's type is not said and cannot be told.",
      "%s says nothing of its type, so it takes any value. Add a type; \"type: any\" if this is meant."),
  TYPE_NULL_ONLY(
      Severity.WARNING,
      "Null is the only value of a type.",
      "%s takes nothing but null, so it takes any value. Add the type that it has when it is not null."),
  TYPE_NAME_TWICE(
      Severity.ERROR,
      "Two shared types have one name.",
      "The type \"%s\" stands here a second time, first at %s. Rename one, or use \"types\" alone."),
  TYPE_NAME_AMBIGUOUS(
      Severity.ERROR,
      "Two definitions of a vendor's plan share a name and differ.",
      "%s defines \"%s\" in other words than %s does at %s, and the plan's types have one name each. Rename one of them in the plan's home, or make them the same."),
  ALTERNATIVE_NAME_TWICE(
      Severity.ERROR,
      "Two alternatives have one name.",
      "%s has two alternatives that would be called \"%s\", the other at %s. Give one of them a title."),
  PROPERTY_SHUT_OUT(
      Severity.WARNING,
      "A property is described where no others are allowed.",
      "%s describes \"%s\", but additionalProperties at %s lets only the properties beside it pass, so it is left out. Use unevaluatedProperties there, or describe it there."),
  KEYWORD_NOT_EXPRESSED(
      Severity.WARNING,
      "A keyword cannot be expressed.",
      "%s has \"%s\", which is not expressed: %s. Remove the keyword, or see to it where the event is tracked."),
  KEYWORD_WITHOUT_EFFECT(
      Severity.WARNING,
      "A keyword has no effect where it stands.",
      "%s has \"%s\", which has no effect %s. Remove it or move it."),
  KEYWORD_INVALID(
      Severity.ERROR,
      "A keyword's value is not possible.",
      "%s has \"%s: %s\", but it must be %s."),
  BOUNDS_CONTRADICT(
      Severity.ERROR,
      "No value fits the bounds.",
      "%s has %s, so no value fits. Correct one of them."),
  PATTERN_INVALID(
      Severity.ERROR,
      "A pattern is no regular expression of Java's.",
      "%s has the pattern \"%s\", which Java cannot compile: %s. Correct it."),
  STRING_FORMAT_UNKNOWN(
      Severity.WARNING,
      "A string format cannot be checked.",
      "%s has the format \"%s\", which is not checked: it takes any text. %sChecked are: %s."),
  ENUM_EMPTY(
      Severity.ERROR,
      "An enum has no values.",
      "%s has an enum without values. Add the values, or remove the enum."),
  ENUM_VALUE_TWICE(
      Severity.WARNING,
      "An enum holds a value twice.",
      "%s lists the enum value \"%s\" twice, first at %s. Remove one."),
  VALUE_CONTRADICTS_TYPE(
      Severity.ERROR,
      "A constant or an enum is not of the type.",
      "%s has the type %s, but its %s holds %s. Correct one of them."),
  REQUIRED_UNKNOWN(
      Severity.ERROR,
      "A required property is not described.",
      "%s requires \"%s\", which is none of its properties. %sDescribe it, or remove it from the list."),
  REQUIRED_UNDESCRIBED(
      Severity.WARNING,
      "A vendor's plan requires a property that it does not describe.",
      "%s requires \"%s\" and does not describe it, so it takes any value. Describe it in the plan's home."),
  REFERENCE_UNKNOWN(
      Severity.ERROR,
      "A $ref leads nowhere.",
      "%s refers to \"%s\", which does not exist. %sTypes of this plan: %s."),
  REFERENCE_NOT_LOCAL(
      Severity.ERROR,
      "A $ref leads out of the plan.",
      "%s refers to \"%s\", which is outside of this plan. Copy it into the plan and refer to it there."),
  REFERENCE_CYCLE(
      Severity.ERROR,
      "Types refer to themselves.",
      "A type cannot hold itself without an end: %s. Make a property in the circle optional or nullable, or put an object in between."),
  REFERENCE_SIBLING(
      Severity.WARNING,
      "A keyword beside $ref has no effect.",
      "%s has \"%s\" beside $ref, where it has no effect. Move it to the type, or describe the property without $ref."),
  REFERENCE_BUDGET(
      Severity.ERROR,
      "The $refs of a plan blow it up.",
      "The $refs below %s stand for more than %s schemas or %s levels. Flatten them."),
  JAVA_TYPE_NOT_SUPPORTED(
      Severity.ERROR,
      "A javaType is not possible.",
      "%s cannot have the javaType \"%s\": %s. Correct it."),
  EVENT_TWICE(
      Severity.ERROR,
      "One call is planned twice.",
      "%s stands here a second time, first at %s. Remove one, or give them different versions."),
  RULE_TYPE_UNKNOWN(
      Severity.ERROR,
      "A vendor's rule is of no known type.",
      "A rule has the type \"%s\". %sKnown are: %s."),
  RULE_WITHOUT_NAME(
      Severity.ERROR,
      "A vendor's rule names no event.",
      "A rule for %s calls has no name. Give it one where the plan is kept, and export the plan again."),
  RULE_VERSION_INVALID(
      Severity.WARNING,
      "A rule's version is no version number.",
      "%s has the version %s, which is no version number: it counts as the oldest, and no version is sent. Export the plan again."),
  RULE_PART_NOT_EXPRESSED(
      Severity.WARNING,
      "A vendor's rule describes a part of the message that is not expressed yet.",
      "%s describes \"%s\", which is not expressed yet for %s calls: it is neither offered nor checked. Set it by hand; in a plan of Segment's, the COMMON rule can describe it."),
  PLANS_SEVERAL(
      Severity.ERROR,
      "One file holds several plans.",
      "The file holds %s plans: %s. Put each into a file of its own."),
  ACTION_UNKNOWN(
      Severity.WARNING,
      "An event of Avo's does something that is not known.",
      "%s has the action \"%s\", of which no call is made. %sKnown are: %s."),
  EVENT_WITHOUT_CALL(
      Severity.WARNING,
      "An event is sent by no call.",
      "%s is sent by no call, for its actions are %s, so it is left out. Add the action that logs it, or remove its properties."),
  NAME_MAPPING_NOT_EXPRESSED(
      Severity.WARNING,
      "A name is mapped for some destinations alone.",
      "%s is to be called \"%s\" for %s alone, and a message has one name: it is sent as \"%s\". Map the name at that destination, or for all of them."),
  TRAIT_CONTRADICTS(
      Severity.ERROR,
      "Two events describe one trait in two ways.",
      "The %s trait \"%s\" is described here in another way than at %s, and one call carries both. Make them alike, or rename one."),

  // lint: rules over a plan that could be read
  NAME_BLANK_EDGE(
      Severity.WARNING,
      "A name begins or ends with a blank.",
      "%s begins or ends with a blank, which goes over the wire. Remove the blank, unless the receiver knows it so."),
  NAME_CONTROL_CHARACTER(
      Severity.WARNING,
      "A name holds a control character.",
      "%s holds a control character, which goes over the wire. Remove it, unless the receiver knows it so."),
  NAME_TOO_LONG(
      Severity.WARNING,
      "A name is very long.",
      "%s has a name of %s characters; many receivers cut names at %s. Shorten it."),
  FUNNEL_STEP_UNKNOWN(
      Severity.WARNING,
      "A funnel has a step that is no event.",
      "The funnel \"%s\" has the step \"%s\", which is no track event of the plan. %sAdd the event, or correct the step."),
  REPLACED_BY_UNKNOWN(
      Severity.ERROR,
      "A replacement is not in the plan.",
      "%s is replaced by \"%s\", which is no other event of the plan. %sCorrect the name, or plan the event."),
  REPLACED_BY_WITHOUT_DEPRECATION(
      Severity.WARNING,
      "An event has a replacement and is not deprecated.",
      "%s is replaced by \"%s\" but is not deprecated. Add \"status: deprecated\", or remove replacedBy."),

  // selection
  SELECTION_UNKNOWN(
      Severity.ERROR,
      "A selection on the annotation names something that the plan does not have.",
      "%s: no event of the plan fits %s \"%s\". %sCorrect the entry or remove it."),

  SELECTION_UNCLEAR(
      Severity.ERROR,
      "A selection on the annotation says nothing.",
      "%s chooses nothing. Give at least one of event, label, category, tag, source and destination."),

  SELECTION_EMPTY(
      Severity.ERROR,
      "No event of the plan is chosen.",
      "The annotation's include, exclude and planned leave no event of the plan. Take one of them back."),

  // naming
  JAVA_NAME_CLASH(
      Severity.ERROR,
      "Two names of the plan meet in one Java name.",
      "%s and %s would both become %s (%s). %s"),

  JAVA_NAME_ILLEGAL(
      Severity.ERROR,
      "A Java name that the plan or the annotation asks for is not possible.",
      "The Java name \"%s\" of %s cannot be used: %s. %s would do."),

  JAVA_NAME_TOO_LONG(
      Severity.ERROR,
      "A class file would have a name that file systems refuse.",
      "%s would become the class file %s, more than 255 bytes. %s"),

  RENAME_UNKNOWN(
      Severity.ERROR,
      "A rename on the annotation names something that the plan does not have.",
      "%s: the plan has no %s \"%s\" there. %sCorrect the entry or remove it."),

  RENAME_UNCLEAR(
      Severity.ERROR,
      "A rename on the annotation does not say what it renames, or to what.",
      "%s cannot be applied. %s"),

  // code: limits of Java
  JAVA_TYPE_NO_ENUM(
      Severity.ERROR,
      "A type of the application that stands for an enum of the plan is no enum.",
      "The javaType %s is no enum, but stands for the values of one. Name an enum, or remove the javaType."),

  JAVA_TYPE_DIFFERS(
      Severity.ERROR,
      "An enum of the application and the plan do not have the same values.",
      "The enum %s and the plan differ: the enum lacks %s, the plan lacks %s. Add what is missing, or name a constant by javaName."),

  EVENT_VERSION_OUT_OF_RANGE(
      Severity.ERROR,
      "The version of an event or of traits is no number that goes over the wire.",
      "The version of the %s is %s; it can be from 0 to 2147483647. Correct it."),

  TOO_MANY_PROPERTIES(
      Severity.ERROR,
      "An event or object has more properties than one Java class can hold.",
      "The %s has %s properties; one Java class can hold %s. Group some of them into an object."),

  TOO_MANY_VALUES(
      Severity.ERROR,
      "An enum has more values than one Java enum can hold.",
      "The %s has %s values; one Java enum can hold %s. Make it a string, with a pattern."),
  ;

  private final Severity severity;
  private final String summary;
  private final String template;

  DiagnosticId(Severity severity, String summary, String template) {
    this.severity = severity;
    this.summary = summary;
    this.template = template;
  }

  /** The id that stands in brackets, such as {@code java-name-clash}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does to the build. */
  public Severity severity() {
    return severity;
  }

  /** Whether {@code @TrackingPlan(silence = …)} may name it: whether it is no error. */
  public boolean canBeSilenced() {
    return severity != Severity.ERROR;
  }

  /** The line that the documentation has for it. */
  public String summary() {
    return summary;
  }

  /** The template of its text, for the documentation. */
  public String template() {
    return template;
  }

  /**
   * The diagnostic at a place of the plan.
   *
   * @param span the place, or null where there is none (no file was found, say)
   * @param arguments for the template, in its order; plan text is made safe for a terminal, and a
   *     collection becomes a list that is cut where it is too long to read
   */
  public Diagnostic at(@Nullable SourceSpan span, Object... arguments) {
    Object[] safe = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      safe[i] =
          arguments[i] instanceof Collection<?> names
              ? CappedList.of(names.stream().map(String::valueOf).toList())
              : TerminalText.safe(String.valueOf(arguments[i]));
    }
    return new Diagnostic(this, span, String.format(Locale.ROOT, template, safe));
  }
}
