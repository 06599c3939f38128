package dev.lockstep.render;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive steps of a unit whose actions in one direction are executed alike, so all in one
 * transaction or each statement by itself. Never empty.
 */
record Run(Execution execution, List<Step> steps) {

  /** The runs of a unit in the order of their execution, without what does nothing. */
  static List<Run> of(Plan.Unit unit, Direction direction) {
    List<Run> runs = new ArrayList<>();
    for (Step step : direction.ordered(unit.steps())) {
      if (direction.action(step).isNothing()) {
        continue;
      }
      Execution execution = direction.action(step).execution();
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last == null || last.execution != execution) {
        last = new Run(execution, new ArrayList<>());
        runs.add(last);
      }
      last.steps.add(step);
    }
    return runs;
  }

  boolean transaction() {
    return execution == Execution.TRANSACTION;
  }

  /** Whether it works on rows, which may take long however short its locks are waited for. */
  boolean worksOnRows(Direction direction) {
    return steps.stream().anyMatch(step -> direction.action(step).work() != Work.CATALOG);
  }
}
