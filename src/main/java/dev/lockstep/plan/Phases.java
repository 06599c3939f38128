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
    Map<String, List<Step>> led = led(steps);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Step step : steps) {
        Phase phase = phases.get(step.key());
        for (String earlier : constraints.before(step)) {
          phase = phase.max(phases.get(earlier));
        }
        for (Step later : led.getOrDefault(step.key(), List.of())) {
          phase = phase.max(phases.get(later.key()));
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

  /**
   * The steps of a change before which another one of it stands that does something only on the way
   * down, by the key of that: it finishes there what taking them back begins, in the same script.
   */
  private static Map<String, List<Step>> led(List<Step> steps) {
    Map<String, Step> onlyBack = new HashMap<>();
    for (Step step : steps) {
      if (step.up().isNothing() && !step.down().isNothing()) {
        onlyBack.put(step.key(), step);
      }
    }
    Map<String, List<Step>> led = new HashMap<>();
    for (Step step : steps) {
      for (String key : step.after()) {
        Step leader = onlyBack.get(key);
        if (leader != null
            && leader.recipe().equals(step.recipe())
            && leader.subject().equals(step.subject())) {
          led.computeIfAbsent(key, k -> new ArrayList<>()).add(step);
        }
      }
    }
    return led;
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
