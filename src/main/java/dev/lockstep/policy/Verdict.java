package dev.lockstep.policy;

import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Step;

/**
 * What the policy says to a hazard of a step.
 *
 * @param action WARN where no rule decides
 * @param rule the rule for the hazard; null when there is none
 * @param decided whether the rule decides; it does not where it is about a size that nobody knows
 */
public record Verdict(Step step, Hazard hazard, Action action, Rule rule, boolean decided) {

  /** {@code DATA-LOSS drop table public.users (lockstep.yaml:4)}. */
  public String words() {
    return hazard.code().word()
        + "  "
        + step.summary()
        + (rule == null ? "" : " (" + rule.place().file() + ":" + rule.place().line() + ")");
  }
}
