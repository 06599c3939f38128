package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import java.util.List;
import java.util.stream.Stream;

/**
 * One direction of a step.
 *
 * @param statements in order; empty when nothing has to be done in this direction
 * @param locks on relations that were there before, strongest per relation
 */
public record Action(List<Statement> statements, Execution execution, List<Lock> locks, Work work) {

  private static final Action NOTHING =
      new Action(List.of(), Execution.TRANSACTION, List.of(), Work.CATALOG);

  /** The action that does nothing. */
  public static Action nothing() {
    return NOTHING;
  }

  public boolean isNothing() {
    return statements.isEmpty();
  }

  /** Whether it touches only catalogs, in a transaction. */
  public boolean isInstant() {
    return isNothing() || execution == Execution.TRANSACTION && work == Work.CATALOG;
  }

  /** Whether readers or writers of a relation wait while it works on rows. */
  public boolean blocksWhileWorking() {
    return work != Work.CATALOG && work != Work.BATCHES && keepsWritersFrom().findAny().isPresent();
  }

  /** The relations whose writers wait for it. */
  public Stream<FactId> keepsWritersFrom() {
    return locks.stream().filter(lock -> lock.mode().blocksWriters()).map(Lock::relation);
  }
}
