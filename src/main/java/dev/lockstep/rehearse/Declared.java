package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.observe.Observation;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an action says that it locks and does with rows, against what it was seen to do. */
final class Declared {

  private final Action action;
  private final Namesakes namesakes;

  Declared(Action action, Namesakes namesakes) {
    this.action = action;
    this.namesakes = namesakes;
  }

  /**
   * What it did beyond that with relations that were there before the plan.
   *
   * @param held what its transaction held by then
   */
  List<Excess> exceeded(Observation seen, Observation held) {
    List<Excess> found = new ArrayList<>();
    for (Lock lock : seen.locks()) {
      // What a plain read or write takes too stops nobody but other DDL.
      if (lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0
          && namesakes.existed(lock.relation())
          && !allows(lock)) {
        String words = "it locks " + lock.relation().display() + " in " + lock.mode().words();
        found.add(new Excess(words + declaredOn(lock.relation()), lock.mode().blocksWriters()));
      }
    }
    boolean blocks =
        held.locks().stream()
            .anyMatch(lock -> lock.mode().blocksWriters() && namesakes.existed(lock.relation()));
    worked("it writes every row anew of ", Work.REWRITE, seen.rewrites(), blocks, found);
    worked("it reads every row of ", Work.SCAN, seen.scans(), blocks, found);
    worked(
        "it builds an index of ",
        Work.BUILD,
        seen.builds().stream().map(Observation.Build::table).distinct().toList(),
        blocks,
        found);
    return found;
  }

  private boolean allows(Lock lock) {
    return action.locks().stream()
        .anyMatch(
            declared ->
                declared.mode().compareTo(lock.mode()) >= 0
                    && namesakes.covers(declared.relation(), lock.relation()));
  }

  /** The strongest lock that is declared on a relation, as the end of a sentence. */
  private String declaredOn(FactId relation) {
    return action.locks().stream()
        .filter(lock -> namesakes.covers(lock.relation(), relation))
        .map(Lock::mode)
        .max(Comparator.naturalOrder())
        .map(mode -> " and declares " + mode.words())
        .orElse(" and declares no lock on it");
  }

  private void worked(
      String what, Work work, List<FactId> relations, boolean blocks, List<Excess> found) {
    if (!action.work().covers(work)) {
      relations.stream()
          .filter(namesakes::existed)
          .forEach(relation -> found.add(new Excess(what + relation.display(), blocks)));
    }
  }
}
