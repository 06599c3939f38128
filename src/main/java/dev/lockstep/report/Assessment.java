package dev.lockstep.report;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What a plan costs, in a few words.
 *
 * @param requiresLock whether readers or writers wait for any step, be it for an instant
 * @param zeroDowntime whether nobody waits while rows are worked on and both applications can work
 *     whenever they run
 * @param blocking the steps during which readers or writers wait while rows are worked on
 * @param withoutOnlineRecipe the steps that are made plainly, because there is no online recipe
 */
public record Assessment(
    Risk risk,
    boolean requiresLock,
    boolean zeroDowntime,
    List<Step> blocking,
    List<Step> withoutOnlineRecipe) {

  /**
   * Assesses the way up; the way down is only for the case that something went wrong.
   *
   * @param evidence what the rehearsal has shown, if there was one
   */
  public static Assessment of(Plan plan, Optional<Evidence> evidence) {
    List<Step> blocking = plan.steps().filter(Assessment::blocks).toList();
    return new Assessment(
        plan.steps().map(Risk::of).reduce(Risk.LOW, Risk::max),
        plan.steps().anyMatch(Assessment::locks),
        blocking.isEmpty()
            && plan.phases().stream().noneMatch(Assessment::stopsAnApplication)
            && evidence.stream().allMatch(shown -> shown.surprises().isEmpty()),
        blocking,
        plan.steps().filter(step -> has(step, HazardCode.NO_ONLINE_RECIPE)).toList());
  }

  private static boolean locks(Step step) {
    return step.up().keepsWritersFrom().findAny().isPresent();
  }

  private static boolean blocks(Step step) {
    return step.up().blocksWhileWorking() || has(step, HazardCode.BLOCKS_WHILE_WORKING);
  }

  private static boolean stopsAnApplication(Plan.PlannedPhase phase) {
    HazardCode stopping =
        phase.phase() == Phase.CONTRACT
            ? HazardCode.NEW_APPLICATION_WAITS
            : HazardCode.BREAKS_OLD_APPLICATION;
    return phase.steps().anyMatch(step -> has(step, stopping));
  }

  static boolean has(Step step, HazardCode code) {
    return step.hazards().stream().map(Hazard::code).anyMatch(code::equals);
  }
}
