package dev.trackwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a tracking plan, from which Java is generated into the annotated package, or into the
 * package of the annotated type.
 *
 * <pre>{@code
 * @TrackingPlan("tracking-plan.yaml")
 * package com.acme.shop.analytics;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface TrackingPlan {

  /**
   * Where the plan is.
   *
   * @return a path of a file, of a folder that holds the plan's files, or a glob such as {@code
   *     plans/**}{@code /*.yaml}; a relative one is looked for from the annotated source's folder
   *     upward, there and in {@code src/main/tracking} and {@code src/main/resources}, then on the
   *     class path
   */
  String value();

  /**
   * What the generated client is called after, in place of the plan's own name.
   *
   * @return a name in words or as a Java identifier, without {@code Analytics}; empty for the
   *     plan's
   */
  String name() default "";

  /**
   * What the plan's {@code number} becomes in Java.
   *
   * @return a double by default
   */
  Numbers numbers() default Numbers.DOUBLE;

  /**
   * Java names for what the plan names, for a plan that cannot be edited.
   *
   * @return none by default
   */
  Rename[] rename() default {};

  /**
   * Warnings that are not to be told for this plan.
   *
   * @return the ids that stand in brackets in front of the warnings; an error cannot be silenced
   */
  String[] silence() default {};

  /**
   * Which of the plan's events are generated, so that each team gets a client of its own from one
   * plan.
   *
   * <pre>{@code
   * @TrackingPlan(
   *     value = "tracking-plan.yaml",
   *     name = "Checkout",
   *     include = {
   *       @Select(label = "team=checkout"),
   *       @Select(category = "Orders", source = {"backend", "worker"})
   *     },
   *     exclude = @Select(event = "Legacy *"))
   * package com.acme.shop.checkout;
   * }</pre>
   *
   * <p>Traits and the common context are not selected: they belong to every client. Of the shared
   * types those go along that the selected events, the traits and the context use.
   *
   * @return alternatives; an event that one of them selects is in; with none, all events are
   */
  Select[] include() default {};

  /**
   * Which of the {@link #include included} events are left out after all.
   *
   * <pre>{@code
   * @TrackingPlan(value = "tracking-plan.yaml", exclude = @Select(tag = "web only"))
   * package com.acme.shop.analytics;
   * }</pre>
   *
   * @return alternatives; an event that one of them selects is out
   */
  Select[] exclude() default {};

  /**
   * Whether events are generated whose status in the plan is {@code planned}: those that are agreed
   * upon, but that nothing tracks yet.
   *
   * @return true by default, so that a call can be written before the event goes live
   */
  boolean planned() default true;

  /** What a {@code number} becomes in Java. */
  enum Numbers {
    /** A {@code double}: 53 bits, and what most receivers keep. */
    DOUBLE,
    /** A {@link java.math.BigDecimal}: every digit. */
    BIG_DECIMAL
  }

  /**
   * Selects events by what the plan says of them. Every member that is given must fit, and fits if
   * one of its values does; texts are compared to the letter.
   *
   * <pre>{@code
   * @Select(category = {"Orders", "Returns"}, label = "team=checkout") // either category, and the team
   * @Select(event = "Checkout *")                                      // all whose names begin so
   * }</pre>
   *
   * <p>A value that fits no event of the plan is an error, since it is a slip of the pen as a rule;
   * so is a {@code Select} without any member.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Select {

    /**
     * Events, pages and screens by name.
     *
     * @return names in the plan, in which {@code *} stands for any text, the empty one included
     */
    String[] event() default {};

    /**
     * Events by label.
     *
     * @return {@code key} for any value of that label, or {@code key=value} for that one
     */
    String[] label() default {};

    /**
     * Events by category.
     *
     * @return names of categories in the plan
     */
    String[] category() default {};

    /**
     * Events by tag.
     *
     * @return tags in the plan
     */
    String[] tag() default {};

    /**
     * Events by the source that tracks them, such as an app or a server.
     *
     * @return names of sources in the plan
     */
    String[] source() default {};

    /**
     * Events by the destination that they go to.
     *
     * @return names of destinations in the plan
     */
    String[] destination() default {};
  }

  /**
   * One Java name. Give one of {@link #event}, {@link #page}, {@link #screen}, {@link #type} and
   * {@link #traits}; with {@link #property} the property inside is renamed, with {@link #variant}
   * the variant of an event or an object, or the alternative of a union, and with {@link #value}
   * the value of an enum.
   *
   * <pre>{@code
   * @Rename(event = "order paid", to = "PaidOrder")
   * @Rename(event = "order paid", property = {"payment", "iban"}, to = "accountNumber")
   * @Rename(event = "order paid", variant = "sepa direct debit", to = "Sepa")
   * @Rename(type = "currency", value = "€", to = "EURO")
   * }</pre>
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Rename {

    /**
     * The track event.
     *
     * @return its name in the plan
     */
    String event() default "";

    /**
     * The page event.
     *
     * @return its name in the plan
     */
    String page() default "";

    /**
     * The screen event.
     *
     * @return its name in the plan
     */
    String screen() default "";

    /**
     * The shared type.
     *
     * @return its name in the plan
     */
    String type() default "";

    /**
     * The traits, or the context.
     *
     * @return {@code user}, {@code group} or {@code context}
     */
    String traits() default "";

    /**
     * The property, from the outside in.
     *
     * @return names in the plan; empty to rename the owner itself
     */
    String[] property() default {};

    /**
     * The variant of what {@link #property} leads to, or of the owner itself; or the alternative of
     * a union.
     *
     * @return its name in the plan
     */
    String variant() default "";

    /**
     * The value of an enum.
     *
     * @return the value in the plan
     */
    String value() default "";

    /**
     * The name in Java.
     *
     * @return a Java identifier
     */
    String to();
  }
}
