package dev.trackwright.processor.plan;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The page on JSON Schema, from the table of keywords; a public door for the documentation. */
public final class KeywordPage {

  private KeywordPage() {}

  /** All of it. */
  public static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # JSON Schema in a plan

            Generated from the code; a test keeps it fresh, and another holds each row against what becomes of the keyword.

            Schemas of drafts 04 to 2020-12 are read, in the native format and in every vendor's. A keyword is

            - *in the types*: Java's types say it, and what breaks it does not compile;
            - *at run time*: checked when an event is tracked, and told to the client's policy for violations;
            - *noted*: for people or for tools;
            - *a warning*: `keyword-not-expressed` says that nothing comes of it.

            A keyword that has no effect where it stands (`minLength` on an integer) is a warning as well, and one that the native format does not have is an error. Unknown keywords of a vendor's own are left alone.

            | Keyword | Of | What becomes of it | How |
            |---|---|---|---|
            """);
    for (Keyword keyword : Keyword.all()) {
      page.append("| `").append(keyword.name()).append("` | ");
      page.append(types(keyword)).append(" | ").append(keyword.fate().words());
      page.append(" | ").append(keyword.words().replace("|", "\\|")).append(" |\n");
    }
    page.append(
        """

        ## Alternatives

        | In the schema | In Java |
        |---|---|
        | several `type`s | a union: a sealed interface with a record for each, named `Text`, `Integer`, `Number`, `Flag`, `List`, `Object` |
        | `oneOf`, `anyOf` of one schema, or of one and null | that schema, nullable |
        | of nothing but values (`const`, `enum`) | one enum; a title or description is the value's Javadoc |
        | of objects, alone or beside `properties` | variants: a sealed interface with a record for each, named by `title`, else the values of the discriminator, else the properties that only it has |
        | of anything else | a union, named by `title`, else the `$ref`'s name, else the format or the type |
        | of scalars that Java cannot tell apart, such as two patterns | the scalar; the keyword is checked |
        | of nothing but `required` beside `properties` | the object; the keyword is checked |
        | `oneOf` whose alternatives may overlap | as above, and that only one fits is checked |
        | `if`, `then`, `else` on the value of one property, also many of them in `allOf` | variants: the values for which the same branches hold are one; the rest is `Default` |
        | any other condition | checked |

        Two alternatives that would get one name are an error; a `title` mends it. A discriminator with one value is written by the generated code.

        ## Values

        | In the schema | In Java |
        |---|---|
        | `enum` of texts, numbers, true and false, in any mixture | an enum; each value goes over the wire as what it is; null makes the property nullable |
        | `enum` or `const` with objects or lists | the type beside it, or any value; checked |
        | `const` of a scalar | nothing to set where it is required; a setter without an argument where it is optional |

        ## Formats

        """);
    page.append("Known: ");
    page.append(
        java.util.Arrays.stream(StringFormat.values())
            .map(format -> "`" + format.keyword() + "`")
            .collect(Collectors.joining(", ")));
    return page.append(". Any other format takes any text, with a warning.\n").toString();
  }

  private static String types(Keyword keyword) {
    if (!keyword.isOfSomeTypes()) {
      return "any";
    }
    Set<JsonType> types = keyword.types();
    return types.contains(JsonType.NUMBER)
        ? "numbers"
        : types.iterator().next().word().toLowerCase(Locale.ROOT) + "s";
  }
}
