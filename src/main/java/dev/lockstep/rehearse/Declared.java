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
import java.util.stream.Stream;

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
   * @param statement what did it
   */
  List<Excess> exceeded(Observation seen, Observation held, String statement) {
    List<Excess> found = new ArrayList<>();
    for (Lock lock : seen.locks()) {
      // What a plain read or write takes too stops nobody but other DDL.
      if (lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0
          && namesakes.existed(lock.relation())
          && !allows(lock)) {
        String words = "it locks " + lock.relation().display() + " in " + lock.mode().words();
        found.add(
            new Excess(
                words + declaredOn(lock.relation()), lock.mode().blocksWriters(), statement));
      }
    }
    boolean blocks =
        held.locks().stream()
            .anyMatch(lock -> lock.mode().blocksWriters() && namesakes.existed(lock.relation()));
    for (String done :
        Stream.of(
                worked("it writes every row anew of ", Work.REWRITE, seen.rewrites()),
                worked("it reads every row of ", Work.SCAN, seen.scans()),
                worked(
                    "it builds an index of ",
                    Work.BUILD,
                    seen.builds().stream().map(Observation.Build::table).distinct().toList()))
            .flatMap(List::stream)
            .toList()) {
      found.add(new Excess(done + " and declares " + doing(), blocks, statement));
    }
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

  /** What it does with relations and does not declare, each as a sentence. */
  private List<String> worked(String what, Work work, List<FactId> relations) {
    return action.work().covers(work)
        ? List.of()
        : relations.stream()
            .filter(namesakes::existed)
            .map(relation -> what + relation.display())
            .toList();
  }

  /** What it says that it does with rows, as the end of a sentence. */
  private String doing() {
    return action.work() == Work.CATALOG ? "no work on rows" : action.work().name();
  }
}
