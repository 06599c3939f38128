package dev.lockstep.check;

import dev.lockstep.failure.Place;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Step;
import dev.lockstep.report.Finding;
import dev.lockstep.report.Rule;

/** A hazard of a committed plan that may not be there. */
public final class HazardCheck {

  private HazardCheck() {}

  /**
   * The finding of a hazard that nobody has allowed.
   *
   * @param rule what its code means
   */
  public static Finding finding(CommittedPlan plan, Step step, Hazard hazard, Rule rule) {
    return Finding.of(rule, Finding.Level.ERROR, step.summary() + ": " + hazard.consequence())
        .about(step.subject())
        .in("hazards of " + plan.name())
        .at(Place.of(plan.file(PhasedLayout.PLAN_JSON).toString()))
        .helped(hazard.remedy() + " If it is meant: --allow " + hazard.code().word() + ".");
  }
}
