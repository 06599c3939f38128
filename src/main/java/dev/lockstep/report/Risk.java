package dev.lockstep.report;

import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;

/** How much care a plan or a part of it needs. */
public enum Risk {
  LOW,
  MEDIUM,
  HIGH;

  static Risk of(Severity severity) {
    return switch (severity) {
      case SAFE -> LOW;
      case CAUTION -> MEDIUM;
      case DANGEROUS -> HIGH;
    };
  }

  /** The gravest of a step's hazards; HIGH also when others wait while it works on rows. */
  static Risk of(Step step) {
    return step.up().blocksWhileWorking() ? HIGH : of(step.severity());
  }

  Risk max(Risk other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
