package dev.lockstep.recipe;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/** A new table, in whole: nobody can be using it, so it needs no care. */
final class CreateTable implements Recipe {

  private static final String NAME = "create-table";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Inheriting table) {
        TableShape shape =
            new TableShape(
                edit.after(),
                table,
                column -> Attachments.form(edit, edit.after(), table, column, Phase.EXPAND));
        shape.produced().forEach(draft::claim);
        Step step =
            new StepBuilder(NAME, "create", table.id(), PlainPhase.ofAddition(edit, delta.fact()))
                .up(Actions.instant(parentLocks(edit, table), shape.create()))
                .down(
                    Actions.instant(
                        Actions.locks(
                            parentLocks(edit, table), Attachments.ofDefaults(edit, table)),
                        List.of(Lifecycle.statement(delta.fact(), "drop"))))
                .produces(shape.produced())
                .after(typeKeys(edit, delta.fact()))
                .hazards(Hazards.ofSuccession(edit, table.id()))
                .build();
        draft.add(step);
        if (table.partition()) {
          draft.add(attach(edit, table, step.key()));
        }
        if (delta.fact() instanceof Table ordinary) {
          draft.addAll(marks(edit, ordinary, step.key()));
        }
        draft.claimInherited(edit.after(), table.id());
      }
    }
  }

  private static List<String> typeKeys(Edit edit, Fact fact) {
    return fact instanceof Table table
        ? TypedTables.attributeKeys(edit.after(), table, "create")
        : List.of();
  }

  /**
   * The new table is empty, but a default partition is looked through for rows that belong to it.
   */
  private static Action attaching(Edit edit, Inheriting table, Statement attach) {
    boolean looks = !Attachments.ofDefaults(edit, table).isEmpty();
    return Actions.working(
        looks ? Work.SCAN : Work.CATALOG, Attachments.ofTable(edit, table), attach);
  }

  private static List<Lock> parentLocks(Edit edit, Inheriting table) {
    List<Lock> locks = new ArrayList<>();
    for (FactId parent : table.parents()) {
      LockMode mode =
          table.partition() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
      locks.addAll(Actions.lockOnly(edit, parent, mode));
    }
    return locks;
  }

  private Step attach(Edit edit, Inheriting table, String created) {
    FactId parent = table.parents().get(0);
    List<String> earlier = new ArrayList<>(List.of(created));
    earlier.addAll(CreateIndex.keysOn(edit, parent));
    earlier.addAll(CreateIndex.keysBeforeAttach(edit, table.id()));
    return new StepBuilder(NAME, "attach", table.id(), Phase.EXPAND)
        .summary("attach " + table.id().display() + " to " + parent.sqlName())
        .up(
            attaching(
                edit,
                table,
                Actions.sql(
                    "sql/table/attach",
                    "name",
                    table.id().sqlName(),
                    "to",
                    parent.sqlName(),
                    "bound",
                    table.bound())))
        .alters(table.id())
        .after(earlier)
        .hazards(hasDefault(edit, parent) ? List.of(mayHold(table), isRead(table)) : List.of())
        .build();
  }

  private static boolean hasDefault(Edit edit, FactId parent) {
    return edit.before().heirs(parent).anyMatch(other -> "DEFAULT".equals(other.bound()));
  }

  private static Hazard mayHold(Inheriting table) {
    return new Hazard(
        HazardCode.ROWS_MAY_VIOLATE,
        "The default partition is read, and rows in it that belong into "
            + table.id().sqlName()
            + " make it fail.",
        "Move such rows first.");
  }

  private static Hazard isRead(Inheriting table) {
    return new Hazard(
        HazardCode.BLOCKS_WHILE_WORKING,
        "The default partition is read for rows of "
            + table.id().sqlName()
            + " while nobody can read or write it.",
        "Give the default partition a validated check that no row of it belongs into "
            + table.id().localName()
            + ", which spares the look.");
  }

  /** What the table says of its indexes. */
  private List<Step> marks(Edit edit, Table table, String created) {
    List<Statement> marks = IndexMarks.of(table);
    if (marks.isEmpty()) {
      return List.of();
    }
    return List.of(
        new StepBuilder(NAME, "mark", table.id(), Phase.EXPAND)
            .summary("say what the indexes of " + table.id().display() + " are for")
            .up(Actions.instant(List.of(), marks))
            .alters(table.id())
            .after(created)
            .after(CreateIndex.keysOn(edit, table.id()))
            .build());
  }
}
