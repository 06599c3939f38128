package dev.lockstep.plan;

import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Recipes;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the plan of an edit: recipes, one graph, phases, transactions. No state, no I/O, no clock.
 */
public final class Planner {

  private Planner() {}

  /**
   * Plans an edit.
   *
   * @throws dev.lockstep.failure.Failure MISSING_VALUE when a required column has no value for
   *     existing rows; ORDER_CYCLE when steps need each other in a circle
   */
  public static Plan plan(Edit edit) {
    List<Step> steps = Recipes.steps(edit);
    Constraints constraints = new Constraints(edit, steps);
    List<Step> placed = Phases.place(steps, constraints);
    List<Plan.PlannedPhase> phases = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      List<Step> members = placed.stream().filter(step -> step.phase() == phase).toList();
      if (!members.isEmpty()) {
        List<Plan.Unit> units = Transactions.merge(Sort.units(members, constraints), edit.before());
        units = units.stream().map(unit -> SeveralTables.said(unit, edit.before())).toList();
        phases.add(new Plan.PlannedPhase(phases.size() + 1, phase, units));
      }
    }
    List<Plan.PlannedPhase> all =
        edit.options().online() ? phases : AtOnce.of(phases, edit.before());
    return new Plan(edit.original(), edit.after(), edit.deltas(), List.copyOf(all));
  }
}
