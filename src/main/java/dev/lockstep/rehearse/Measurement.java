package dev.lockstep.rehearse;

import dev.lockstep.observe.Observation;
import dev.lockstep.observe.Seen;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Step;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one script was seen to do, by step.
 *
 * @param steps what each step did, by its key
 * @param excess what steps did beyond what they declare, in order
 */
record Measurement(Map<String, Observation> steps, List<Excess> excess) {

  static Measurement of(
      Act act, Direction direction, List<Seen> seen, StepMarks marks, Namesakes namesakes) {
    Map<String, Step> byKey = act.stepsByKey();
    Map<String, Observation> found = new LinkedHashMap<>();
    Set<Excess> excess = new LinkedHashSet<>();
    for (Seen one : seen) {
      Optional<String> key = marks.at(one.statement()).map(RenderedStep::key);
      if (key.isPresent()) {
        Step step = byKey.get(key.get());
        Action action = direction.action(step);
        Observation whole = one.taken().and(shared(action, one.held(), namesakes));
        found.merge(key.get(), whole, Observation::and);
        new Declared(action, namesakes)
            .exceeded(whole, one.held(), one.statement().sql())
            .forEach(line -> excess.add(line.in(step.summary() + ": ")));
      }
    }
    new Holding(act, direction, namesakes).unsaid(seen, marks).forEach(excess::add);
    return new Measurement(found, List.copyOf(excess));
  }

  /** What a step says that it locks and its transaction holds; who took it first is not told. */
  private static Observation shared(Action action, Observation held, Namesakes namesakes) {
    List<Lock> locks = new ArrayList<>();
    for (Lock lock : held.locks()) {
      action.locks().stream()
          .filter(declared -> namesakes.same(declared.relation(), lock.relation()))
          .forEach(
              declared ->
                  locks.add(new Lock(lock.relation(), weaker(declared.mode(), lock.mode()))));
    }
    return new Observation(locks, List.of(), List.of(), List.of());
  }

  private static LockMode weaker(LockMode one, LockMode other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
