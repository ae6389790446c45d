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
   * @return a path; a relative one is looked for from the annotated source's folder upward, there
   *     and in {@code src/main/tracking} and {@code src/main/resources}, then on the class path
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

  /** What a {@code number} becomes in Java. */
  enum Numbers {
    /** A {@code double}: 53 bits, and what most receivers keep. */
    DOUBLE,
    /** A {@link java.math.BigDecimal}: every digit. */
    BIG_DECIMAL
  }

  /**
   * One Java name. Give one of {@link #event}, {@link #page}, {@link #screen}, {@link #type} and
   * {@link #traits}; with {@link #property} the property inside is renamed, with {@link #value} the
   * value of an enum.
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
