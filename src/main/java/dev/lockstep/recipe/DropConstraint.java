package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A constraint that goes. That is an instant; the care is on the way down, where it comes back
 * without a scan or a build under a strong lock.
 */
final class DropConstraint implements Recipe {

  private static final String NAME = "drop-constraint";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Constraint constraint
          && !edit.isRemoved(constraint.id().parent())) {
        draft.claim(constraint.id());
        List<Step> steps = steps(edit, draft, constraint);
        draft.addAll(
            constraint.type() == Constraint.Type.CHECK
                ? new KeptChecks(edit, NAME, constraint).afterDrop(steps)
                : steps);
      } else if (delta.fact() instanceof Constraint foreignKey
          && foreignKey.type() == Constraint.Type.FOREIGN_KEY) {
        draft.claim(foreignKey.id());
        draft.add(withItsTable(edit, foreignKey));
      }
    }
  }

  /** The keys of the steps that may remove a constraint. */
  static List<String> keys(FactId constraint) {
    return List.of(
        StepBuilder.key(NAME, "drop", constraint),
        StepBuilder.key("replace-constraint", "switch", constraint));
  }

  /** The steps that make room for a primary key, because a table has one only. */
  static List<String> ofLastPrimaryKey(Edit edit, Constraint next) {
    return PlainPhase.lastPrimaryKey(edit, next).map(last -> keys(last.id())).orElse(List.of());
  }

  /** Keys between tables that both go are dropped first, because they may go round in a circle. */
  private static Step withItsTable(Edit edit, Constraint foreignKey) {
    return new StepBuilder(NAME, "drop", foreignKey.id(), Phase.CONTRACT)
        .up(
            Actions.instant(
                Locks.ofRemoval(edit, foreignKey), Lifecycle.statement(foreignKey, "drop")))
        .down(
            Actions.working(
                Work.SCAN,
                Locks.ofCreation(edit, foreignKey),
                Lifecycle.statement(foreignKey, "create")))
        .destroys(foreignKey.id())
        .build();
  }

  private static List<Step> steps(Edit edit, Draft draft, Constraint constraint) {
    if (PartitionedKey.isTree(edit.before(), constraint)) {
      return new PartitionedKey(edit, draft.rebuilds(), constraint, null).steps();
    }
    if (PartitionedForeignKey.isOne(edit.before(), constraint)
        && !edit.isRemoved(constraint.referenced())) {
      return new PartitionedForeignKey(NAME, edit, constraint, null).steps();
    }
    FactId id = constraint.id();
    FactId table = id.parent();
    Phase phase = PlainPhase.ofRemoval(edit, constraint);
    Action drop =
        Actions.instant(Locks.ofRemoval(edit, constraint), Lifecycle.statement(constraint, "drop"));
    StepBuilder step =
        new StepBuilder(NAME, "drop", id, phase)
            .up(drop)
            .destroys(id)
            .after(conclusions(edit, id))
            .group(draft.rebuilds().group(id, phase))
            .after(draft.rebuilds().removalsBefore(id, phase))
            // The table is identified by something else before; a partition that has the check is
            // attached again without a look at its rows.
            .after(
                constraint.indexed() || constraint.type() == Constraint.Type.CHECK
                    ? List.of(StepBuilder.key("plain", "alter", table))
                    : List.of())
            .hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script fails while rows violate " + id.localName() + ".",
                "Mend such rows before going down.");
    boolean partitioned =
        edit.before().find(table, Table.class).filter(Table::partitioned).isPresent();
    boolean simple =
        partitioned
            || constraint.inherited()
            || constraint.type() == Constraint.Type.EXCLUDE
            || constraint.isTemporal();
    if (simple) {
      return List.of(
          step.down(
                  Actions.working(
                      constraint.indexed() ? Work.BUILD : Work.SCAN,
                      Locks.ofCreation(edit, constraint),
                      Lifecycle.create(constraint, edit.before())))
              .build());
    }
    return constraint.indexed() ? overIndex(edit, constraint, step) : inTwo(edit, constraint, step);
  }

  /** The steps after which what follows from a constraint is there. */
  private static List<String> conclusions(Edit edit, FactId constraint) {
    List<String> keys = new ArrayList<>();
    edit.measured()
        .implied()
        .obeyed()
        .forEach(
            (id, premises) -> {
              if (premises.contains(constraint)) {
                keys.add(AddConstraint.lastKey(id));
                keys.add(ColumnNotNull.requiredKey(id));
              }
            });
    return keys;
  }

  private static List<Step> inTwo(Edit edit, Constraint constraint, StepBuilder drop) {
    FactId id = constraint.id();
    Map<String, Object> unchecked = Variables.of(constraint);
    unchecked.put("notValid", true);
    drop.down(
        Actions.instant(
            Locks.ofCreation(edit, constraint), new Statement("sql/constraint/create", unchecked)));
    if (!constraint.validated()) {
      return List.of(drop.build());
    }
    if (constraint.referenced() != null && edit.isRemoved(constraint.referenced())) {
      return List.of(
          drop.alters(id)
              .hazard(
                  HazardCode.IRREVERSIBLE,
                  "On the way down "
                      + id.localName()
                      + " comes back for new rows only, because the rows it points to are gone.",
                  "Restore the rows, then validate the constraint.")
              .build());
    }
    // Before the drop on the way up, so after the constraint is back on the way down.
    Step validate =
        new StepBuilder(NAME, "down-validate", id, drop.build().phase())
            .alters(id)
            .summary("check existing rows against " + id.display() + " on the way down")
            .down(
                Actions.working(
                    Work.SCAN,
                    Actions.lock(edit, id.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
                    Lifecycle.statement(constraint, "validate")))
            .build();
    return List.of(validate, drop.after(validate.key()).build());
  }

  private static List<Step> overIndex(Edit edit, Constraint constraint, StepBuilder drop) {
    FactId id = constraint.id();
    FactId table = id.parent();
    FactId index = FactId.of(Kind.INDEX, table.parent(), id.name());
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("table", table.sqlName());
    variables.put("index", index.localName());
    drop.down(
        Actions.working(
            KeyColumns.work(edit.after(), edit.before(), constraint),
            Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE),
            new Statement("sql/constraint/using-index", variables)));
    List<Step> steps = new ArrayList<>(List.of(drop.build()));
    // After the drop on the way up, so before the constraint is back on the way down.
    steps.add(
        new StepBuilder(NAME, "down-build", id, drop.build().phase())
            .alters(id)
            .summary("build the unique index of " + id.display() + " on the way down")
            .down(
                Actions.alone(
                    Work.BUILD,
                    Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE),
                    IndexSql.concurrently(edit, edit.before(), constraint, index)))
            .after(drop.key())
            .build());
    return steps;
  }
}
