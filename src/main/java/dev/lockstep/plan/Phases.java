package dev.lockstep.plan;

import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts every step into the earliest phase in which all it has to follow has been done; steps of one
 * transaction into the same.
 */
final class Phases {

  private Phases() {}

  static List<Step> place(List<Step> steps, Constraints constraints) {
    Map<String, Phase> phases = new HashMap<>();
    Map<String, List<Step>> groups = new HashMap<>();
    for (Step step : steps) {
      phases.put(step.key(), step.phase());
      if (step.group() != null) {
        groups.computeIfAbsent(step.group(), key -> new ArrayList<>()).add(step);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Step step : steps) {
        Phase phase = phases.get(step.key());
        for (String earlier : constraints.before(step)) {
          phase = phase.max(phases.get(earlier));
        }
        if (step.group() != null) {
          for (Step member : groups.get(step.group())) {
            phase = phase.max(phases.get(member.key()));
          }
        }
        if (phase != phases.get(step.key())) {
          phases.put(step.key(), phase);
          moved = true;
        }
      }
    }
    return steps.stream().map(step -> moved(step, phases.get(step.key()))).toList();
  }

  private static Step moved(Step step, Phase phase) {
    if (phase == step.phase()) {
      return step;
    }
    if (step.phase().isBeforeGate() && !phase.isBeforeGate() && !step.up().isNothing()) {
      return step.in(
          phase,
          new Hazard(
              HazardCode.NEW_APPLICATION_WAITS,
              "It has to wait for another step of contract, so the new application does without "
                  + step.subject().display()
                  + " until then.",
              "Let the new application work without it, or split the change into two releases."));
    }
    return step.in(phase);
  }
}
