package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/** A table that nobody wants any more: it goes after the gate, with all that is part of it. */
final class DropTable implements Recipe {

  private static final String NAME = "drop-table";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Inheriting table) {
        TableShape shape =
            new TableShape(
                edit.before(),
                table,
                column -> Attachments.form(edit, edit.before(), table, column, Phase.VALIDATE));
        shape.produced().forEach(draft::claim);
        if (table.partition()) {
          draft.add(detach(edit, table));
        }
        draft.add(
            new StepBuilder(NAME, "drop", table.id(), Phase.CONTRACT)
                .up(
                    Actions.instant(
                        locks(edit, table), List.of(Lifecycle.statement(delta.fact(), "drop"))))
                .down(Actions.instant(inherited(edit, table), shape.create()))
                .destroys(shape.produced())
                .after(partsKeys(table.id()))
                .after(foreignKeyKeys(edit, table))
                .hazards(Hazards.ofRemoval(delta.fact()))
                .build());
        if (delta.fact() instanceof Table ordinary) {
          draft.addAll(marks(edit, ordinary));
        }
        draft.claimInherited(edit.before(), table.id());
      }
    }
  }

  /** A foreign key to a partitioned table also holds its partitions. */
  private static List<String> foreignKeyKeys(Edit edit, Inheriting table) {
    List<String> keys = new ArrayList<>();
    Inheriting at = table;
    while (at != null && at.partition()) {
      FactId whole = at.parents().get(0);
      edit.before()
          .facts(Constraint.class)
          .filter(key -> whole.equals(key.referenced()) && edit.isRemoved(key.id()))
          .forEach(key -> keys.addAll(DropConstraint.keys(key.id())));
      at = edit.before().table(whole).orElse(null);
    }
    return keys;
  }

  /** What a table that inherits locks when it is made; a partition is attached later. */
  private static List<Lock> inherited(Edit edit, Inheriting table) {
    List<Lock> locks = List.of();
    if (!table.partition()) {
      for (FactId parent : table.parents()) {
        locks =
            Actions.locks(locks, Actions.lockOnly(edit, parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
      }
    }
    return locks;
  }

  private static List<Lock> locks(Edit edit, Inheriting table) {
    List<Lock> locks = Actions.lockOnly(edit, table.id(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId parent : table.parents()) {
      locks = Actions.locks(locks, Actions.lockOnly(edit, parent, LockMode.ACCESS_EXCLUSIVE));
    }
    return Actions.locks(locks, Attachments.ofDefaults(edit, table));
  }

  /** What the table says of its indexes comes back when they are back. */
  private static List<Step> marks(Edit edit, Table table) {
    List<Statement> marks = IndexMarks.of(table);
    return marks.isEmpty()
        ? List.of()
        : List.of(
            new StepBuilder(NAME, "mark", table.id(), Phase.CONTRACT)
                .summary(
                    "say again on the way down what the indexes of "
                        + table.id().display()
                        + " are for")
                .down(
                    Actions.instant(
                        Actions.lockOnly(edit, table.id(), LockMode.ACCESS_EXCLUSIVE), marks))
                .build());
  }

  /** An index that not all partitions have is made when they are attached, or they would get it. */
  private static List<String> incompleteIndexes(Edit edit, FactId parent) {
    return edit.before()
        .facts(Index.class)
        .filter(index -> index.relation().equals(parent) && !index.valid())
        .map(index -> StepBuilder.key("plain", "drop", index.id()))
        .toList();
  }

  /** Nothing on the way up, because the drop detaches it; the last thing on the way down. */
  private static Step detach(Edit edit, Inheriting table) {
    return new StepBuilder(NAME, "detach", table.id(), Phase.CONTRACT)
        .summary("attach " + table.id().display() + " again on the way down")
        .down(
            Actions.working(
                Work.SCAN,
                Attachments.ofTable(edit, table),
                Actions.sql(
                    "sql/table/attach",
                    "name",
                    table.id().sqlName(),
                    "to",
                    table.parents().get(0).sqlName(),
                    "bound",
                    table.bound())))
        .after(incompleteIndexes(edit, table.parents().get(0)))
        .build();
  }

  /** The keys of the steps after which a removed table and its parts go. */
  static List<String> partsKeys(FactId relation) {
    return List.of(
        StepBuilder.key(NAME, "detach", relation), StepBuilder.key(NAME, "mark", relation));
  }
}
