package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All phases as one, for a database that no application uses meanwhile. The steps keep their order,
 * so the last of one phase may share a transaction with the first of the next.
 */
final class AtOnce {

  /** What only an application notices that runs meanwhile. */
  private static final Set<HazardCode> OF_APPLICATIONS =
      EnumSet.of(
          HazardCode.BREAKS_OLD_APPLICATION,
          HazardCode.NEW_APPLICATION_WAITS,
          HazardCode.NO_ONLINE_RECIPE);

  private AtOnce() {}

  static List<Plan.PlannedPhase> of(List<Plan.PlannedPhase> phases, Catalog before) {
    List<Plan.Unit> units =
        phases.stream()
            .flatMap(phase -> phase.units().stream())
            .map(unit -> new Plan.Unit(unit.steps().stream().map(AtOnce::last).toList()))
            .toList();
    return units.isEmpty()
        ? List.of()
        : List.of(new Plan.PlannedPhase(1, Phase.CONTRACT, Transactions.merge(units, before)));
  }

  private static Step last(Step step) {
    return step.in(Phase.CONTRACT).without(OF_APPLICATIONS);
  }
}
