package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The goal's one decision: whether what was compiled still fits the plans. Main and test classes
 * are taken away together once a plan of the main code has changed, because tests call generated
 * code too and a compiler plugin looks at its own folder only.
 */
final class Refresh {

  private final Path module;
  private final CompiledOutput main;
  private final CompiledOutput test;

  /**
   * @param module the module's folder, from which plans' paths are read
   */
  Refresh(Path module, CompiledOutput main, CompiledOutput test) {
    this.module = module;
    this.main = main;
    this.test = test;
  }

  /**
   * Takes away what is stale.
   *
   * @return one line for each plan that has changed, for the log; empty where nothing was done
   */
  List<String> run() throws IOException {
    List<String> ofMain = changes(main);
    List<String> ofTest = changes(test);
    if (!ofMain.isEmpty()) {
      main.clear();
    }
    if (!ofMain.isEmpty() || !ofTest.isEmpty()) {
      test.clear();
    }
    main.clearOrphans();
    test.clearOrphans();
    List<String> all = new ArrayList<>(ofMain);
    all.addAll(ofTest);
    return all;
  }

  private List<String> changes(CompiledOutput output) throws IOException {
    List<String> changes = new ArrayList<>();
    for (CompiledPlan plan : output.plans()) {
      String name = plan.plan().filter(path -> !path.isBlank()).orElse("of " + plan.file());
      switch (PlanState.of(plan, module)) {
        case UNCHANGED -> {}
        case CHANGED -> changes.add("The plan " + name + " has changed");
        case GONE -> changes.add("The plan " + name + " is no longer there");
      }
    }
    return changes;
  }
}
