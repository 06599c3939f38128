package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Disturbances.Disturbance;
import dev.lockstep.recipe.Disturbances.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key that goes although foreign keys to it stay, or whose place as primary key another takes: it
 * goes in the transaction in which the table's new keys come, so that a foreign key finds exactly
 * one to point to, in both directions.
 */
final class Rekeying {

  private final Edit edit;

  Rekeying(Edit edit) {
    this.edit = edit;
  }

  /** Whether a removed or altered fact is such a key. */
  boolean concerns(Fact before) {
    return PlainPhase.isPointedTo(edit, before)
        || before instanceof Constraint constraint
            && PlainPhase.nextPrimaryKey(edit, constraint).isPresent();
  }

  /** The key, and all keys of its table that come or change in the same phase. */
  List<Disturbance> of(Fact key) {
    FactId table = Locks.relation(key);
    String group = "rekey " + table.key();
    List<Disturbance> found = new ArrayList<>();
    Phase phase = edit.isRemoved(key.id()) ? PlainPhase.ofRemoval(edit, key) : Phase.CONTRACT;
    found.add(Disturbance.of(key.id(), Level.REPLACED, phase, group));
    edit.after().dependents(table).stream()
        .map(id -> edit.after().get(id, Fact.class))
        .filter(other -> isKeyOf(table, other) && phase == phase(other).orElse(null))
        .forEach(other -> found.add(Disturbance.of(other.id(), Level.REPLACED, phase, group)));
    return found;
  }

  private static boolean isKeyOf(FactId table, Fact fact) {
    return fact instanceof Constraint constraint
            && constraint.indexed()
            && constraint.id().parent().equals(table)
        || fact instanceof Index index && index.unique() && index.parent() == null;
  }

  /** When a key comes or changes. */
  private Optional<Phase> phase(Fact key) {
    return edit.delta(key.id())
        .filter(delta -> !(delta instanceof Delta.Renamed))
        .map(
            delta ->
                delta instanceof Delta.Added ? PlainPhase.ofAddition(edit, key) : Phase.CONTRACT);
  }
}
