package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored generated column that becomes an ordinary one and keeps its values.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE, DROP EXPRESSION: existing data is retained; a
 * virtual generated column does not support it (18).
 */
final class DropExpression implements Recipe {

  private static final String NAME = "drop-expression";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (draft.isUnclaimed(delta.id(), "generated") && isPossible(delta)) {
        draft.claim(delta.id(), "generated");
        draft.add(step(edit, (Column) delta.before(), (Column) delta.after()));
      }
    }
  }

  /** Whether the column can stay; one that also gets another type is made anew. */
  static boolean isPossible(Delta.Altered delta) {
    return delta.before() instanceof Column before
        && delta.after() instanceof Column after
        && before.computed()
        && !before.virtual()
        && !after.computed()
        && !delta.attributes().contains("type")
        && !delta.attributes().contains("collation")
        && !ForeignTableParts.isIn(delta.id());
  }

  private Step step(Edit edit, Column before, Column after) {
    FactId id = after.id();
    List<Lock> locks = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    List<FactId> changed = new ArrayList<>(List.of(id));
    changed.addAll(Disturbances.inheritedFrom(edit, id));
    List<Statement> anew = new ArrayList<>(Lifecycle.drop(after, edit.after()));
    anew.addAll(Lifecycle.create(before, edit.before()));
    return new StepBuilder(NAME, "drop", id, Phase.CONTRACT)
        .summary("let " + id.display() + " be written, which keeps its values")
        .up(Actions.instant(locks, Lifecycle.statement(after, "drop-expression")))
        .down(
            Actions.working(
                Work.REWRITE,
                Actions.locks(locks, Remaking.locksAroundColumns(edit, edit.before(), changed)),
                Remaking.aroundColumns(edit.before(), changed, anew)))
        // What needs it as an ordinary column, as a default does, comes after it.
        .produces(id)
        .hazard(
            HazardCode.NEW_APPLICATION_WAITS,
            "The old application reads what PostgreSQL computes, so "
                + id.sqlName()
                + " cannot be written until contract has run.",
            "Let the new application leave the column out until then.")
        .hazard(
            HazardCode.DOWN_LOSES_DATA,
            "The down script computes the values of "
                + id.sqlName()
                + " again, writing every row anew under its lock; what was written to it is lost.",
            "Keep a copy of the column before going down.")
        .build();
  }
}
