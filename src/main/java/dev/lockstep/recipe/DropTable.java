package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
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
      if (delta.fact() instanceof Table table) {
        TableShape shape = new TableShape(edit.before(), table);
        shape.produced().forEach(draft::claim);
        if (table.partition()) {
          draft.add(detach(table));
        }
        if (isIdentifiedByIndex(table)) {
          draft.add(identify(table));
        }
        draft.add(
            new StepBuilder(NAME, "drop", table.id(), Phase.CONTRACT)
                .up(Plain.instant(locks(edit, table), List.of(Lifecycle.statement(table, "drop"))))
                .down(Plain.instant(List.of(), shape.create()))
                .destroys(shape.produced())
                .after(partsKeys(edit, table.id()))
                .hazards(Hazards.ofRemoval(table))
                .build());
        draft.claimInherited(edit.before(), table.id());
      }
    }
  }

  private static List<Lock> locks(Edit edit, Table table) {
    List<Lock> locks = Actions.lock(edit, table.id(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId parent : table.parents()) {
      locks = Actions.locks(locks, Actions.lock(edit, parent, LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }

  /** Nothing on the way up, because the drop detaches it; the last thing on the way down. */
  private static Step detach(Table table) {
    return new StepBuilder(NAME, "detach", table.id(), Phase.CONTRACT)
        .summary("attach " + table.id().display() + " again on the way down")
        .down(
            Actions.instant(
                List.of(),
                Actions.sql(
                    "sql/table/attach",
                    "name",
                    table.id().sqlName(),
                    "to",
                    table.parents().get(0).sqlName(),
                    "bound",
                    table.bound())))
        .build();
  }

  private static boolean isIdentifiedByIndex(Table table) {
    return table.replicaIdentity().startsWith("USING INDEX");
  }

  /** Nothing on the way up; on the way down when its indexes are there again. */
  private static Step identify(Table table) {
    return new StepBuilder(NAME, "identify", table.id(), Phase.CONTRACT)
        .summary("set the replica identity of " + table.id().display() + " on the way down")
        .down(Actions.instant(List.of(), Lifecycle.statement(table, "replica-identity")))
        .build();
  }

  /** The keys of the steps after which the parts of a removed table go. */
  static List<String> partsKeys(Edit edit, FactId relation) {
    List<String> keys = new ArrayList<>();
    if (edit.isRemoved(relation)) {
      edit.before()
          .find(relation, Table.class)
          .ifPresent(
              table -> {
                if (table.partition()) {
                  keys.add(StepBuilder.key(NAME, "detach", relation));
                }
                if (isIdentifiedByIndex(table)) {
                  keys.add(StepBuilder.key(NAME, "identify", relation));
                }
              });
    }
    return keys;
  }
}
