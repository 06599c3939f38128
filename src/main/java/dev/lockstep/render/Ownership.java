package dev.lockstep.render;

import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a phase that only do something on the way down, each with the step whose work it
 * takes back: it has to be taken back exactly when that step was begun.
 */
final class Ownership {

  /** A key that no step has, for what counts as done from the beginning of the phase. */
  static final String PHASE = "";

  private final List<Step> steps;
  private final Map<String, Step> byKey = new LinkedHashMap<>();
  private final Map<String, List<String>> owned = new LinkedHashMap<>();

  Ownership(List<Step> steps) {
    this.steps = steps;
    steps.forEach(step -> byKey.put(step.key(), step));
    for (Step step : steps) {
      if (step.up().isNothing()) {
        owned.computeIfAbsent(owner(step), key -> new ArrayList<>()).add(step.key());
      }
    }
  }

  /** The keys of the steps that are done when the given one is. */
  List<String> of(String key) {
    return owned.getOrDefault(key, List.of());
  }

  /**
   * The next step of the same recipe for the same fact, else the one before; where there is none,
   * the one that the step comes after.
   */
  private String owner(Step step) {
    int at = steps.indexOf(step);
    for (int i = at + 1; i < steps.size(); i++) {
      if (worksFor(steps.get(i), step)) {
        return steps.get(i).key();
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      if (worksFor(steps.get(i), step)) {
        return steps.get(i).key();
      }
    }
    return before(step, new HashSet<>());
  }

  private static boolean worksFor(Step other, Step step) {
    return !other.up().isNothing()
        && other.recipe().equals(step.recipe())
        && other.subject().equals(step.subject());
  }

  private String before(Step step, Set<String> seen) {
    for (String key : step.after().stream().sorted().toList()) {
      Step earlier = byKey.get(key);
      if (earlier != null && seen.add(key)) {
        String found = earlier.up().isNothing() ? before(earlier, seen) : key;
        if (!found.equals(PHASE)) {
          return found;
        }
      }
    }
    return PHASE;
  }
}
