package dev.trackwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that was generated from a tracking plan. It is our own, since {@code
 * javax.annotation.processing.Generated} cannot be seen by modules that do not read {@code
 * java.compiler}; tools that look for an annotation of this name, JaCoCo among them, know it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

  /**
   * What generated it.
   *
   * @return the generator's name
   */
  String value();
}
