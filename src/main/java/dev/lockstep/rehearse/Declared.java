package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.observe.Observation;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Work;
import java.util.ArrayList;
import java.util.List;

/** What an action says that it locks and does with rows, against what it was seen to do. */
final class Declared {

  private final Action action;
  private final Namesakes namesakes;

  Declared(Action action, Namesakes namesakes) {
    this.action = action;
    this.namesakes = namesakes;
  }

  /** What it did beyond that with relations that were there before the plan, a line each. */
  List<String> exceeded(Observation seen) {
    List<String> lines = new ArrayList<>();
    for (Lock lock : seen.locks()) {
      // What a plain read or write takes too stops nobody but other DDL.
      if (lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0
          && namesakes.existed(lock.relation())
          && !allows(lock)) {
        lines.add("it locks " + lock.relation().display() + " in " + lock.mode().words());
      }
    }
    worked("it writes every row anew of ", Work.REWRITE, seen.rewrites(), lines);
    worked("it reads every row of ", Work.SCAN, seen.scans(), lines);
    worked(
        "it builds an index of ",
        Work.BUILD,
        seen.builds().stream().map(Observation.Build::table).distinct().toList(),
        lines);
    return lines;
  }

  private boolean allows(Lock lock) {
    return action.locks().stream()
        .anyMatch(
            declared ->
                declared.mode().compareTo(lock.mode()) >= 0
                    && namesakes.same(declared.relation(), lock.relation()));
  }

  private void worked(String what, Work work, List<FactId> relations, List<String> lines) {
    if (!action.work().covers(work)) {
      relations.stream()
          .filter(namesakes::existed)
          .forEach(relation -> lines.add(what + relation.display()));
    }
  }
}
