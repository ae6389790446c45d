package dev.trackwright.processor.code;

import java.util.ArrayList;
import java.util.List;

/** The private constants of one class, each once. */
final class ConstantPool {

  private final List<ConstantCode> all = new ArrayList<>();

  List<ConstantCode> all() {
    return all;
  }

  void add(ConstantCode constant) {
    all.add(constant);
  }

  /**
   * The name of the constant that is made from {@code text}, an old one where there is one. Several
   * of one name are told apart by a number; nobody sees it.
   */
  String add(ConstantCode.Kind kind, String name, String text) {
    for (int i = 1; ; i++) {
      ConstantCode constant = new ConstantCode(kind, i == 1 ? name : name + "_" + i, text);
      if (all.contains(constant)) {
        return constant.name();
      }
      if (all.stream().noneMatch(other -> other.name().equals(constant.name()))) {
        all.add(constant);
        return constant.name();
      }
    }
  }
}
