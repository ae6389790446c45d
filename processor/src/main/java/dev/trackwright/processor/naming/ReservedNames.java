package dev.trackwright.processor.naming;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The names that Java keeps for itself, as data for {@link JavaNames}. The lists are those of all
 * JDKs up to 26, and not of the JDK that runs, so that every JDK gives the same names; a test
 * compares them with the JDK that runs it.
 */
final class ReservedNames {

  /**
   * JLS 3.9, whatever the source level, and the contextual keywords that are no names of types. The
   * method {@code yield} cannot be called by its simple name, so it is no name of a member either.
   */
  private static final Set<String> NO_TYPES =
      Set.of("_", "var", "yield", "record", "sealed", "permits");

  /** JLS 8.10.1: no record component may be called so. */
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /**
   * Legal, and yet no members: a setter {@code equals(Object)} would redefine {@link
   * Object#equals}, and a field {@code java} or {@code dev} hides the packages that generated code
   * names in full where two types have one simple name.
   */
  private static final Set<String> UNWISE_MEMBERS = Set.of("equals", "java", "dev", "yield");

  /** The types of {@code java.lang}, which a type of the same name would hide in its package. */
  private static final Set<String> JAVA_LANG =
      Set.of(
          """
          AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
          ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte
          CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError
          ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable
          Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error Exception
          ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError
          IllegalAccessException IllegalArgumentException IllegalCallerException
          IllegalMonitorStateException IllegalStateException IllegalThreadStateException
          IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
          InstantiationError InstantiationException Integer InternalError InterruptedException
          Iterable LayerInstantiationException LazyConstant LinkageError Long MatchException Math
          Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
          NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
          NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
          ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime
          RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException
          SecurityManager Short StableValue StackOverflowError StackTraceElement StackWalker
          StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException
          StringTemplate SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
          Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
          UnsupportedClassVersionError UnsupportedOperationException VerifyError
          VirtualMachineError Void WrongThreadException
          """
              .strip()
              .split("\\s+"));

  /** In small letters, the types that generated code nests in what it makes for each event. */
  private static final Set<String> NESTED_IN_EACH =
      Set.of("properties", "ready", "builder", "value", "traits");

  private ReservedNames() {}

  /** Whether generated classes have a type of this name, whatever its case, in them. */
  static boolean isNestedInEach(String name) {
    return NESTED_IN_EACH.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code name} is a type of {@code java.lang} in some JDK. */
  static boolean isInJavaLang(String name) {
    return JAVA_LANG.contains(name);
  }

  /** Whether no type may be called {@code name}, legal identifier though it may be. */
  static boolean isNoType(String name) {
    return NO_TYPES.contains(name) || isKeyword(name);
  }

  /** Whether no record component, method or field of generated code may be called {@code name}. */
  static boolean isNoMember(String name) {
    return isKeyword(name) || NO_COMPONENTS.contains(name) || UNWISE_MEMBERS.contains(name);
  }

  /** Whether {@code name} is a keyword or literal of Java 17. */
  static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }
}
