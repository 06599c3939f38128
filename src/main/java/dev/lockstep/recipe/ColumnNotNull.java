package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NOT NULL set on a column that was there, or dropped from it. */
final class ColumnNotNull implements Recipe {

  private static final String NAME = "column-not-null";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Column column && draft.isUnclaimed(column.id(), "notNull")) {
        draft.claim(column.id(), "notNull");
        draft.addAll(
            column.notNull() ? set(edit, column) : drop(edit, (Column) delta.before(), column));
      }
    }
  }

  /** The key of the step after which an altered column is NOT NULL. */
  static String requiredKey(FactId column) {
    return StepBuilder.key(NAME, "require", column);
  }

  /** The key of the step that drops NOT NULL. */
  static String relaxedKey(FactId column) {
    return StepBuilder.key(NAME, "relax", column);
  }

  /** The steps that set a column NOT NULL, when nothing says that rows have a value in it. */
  static List<Step> warned(FactId column, List<Step> steps) {
    List<Step> warned = new ArrayList<>(steps);
    warned.set(
        0,
        steps
            .get(0)
            .with(
                new Hazard(
                    HazardCode.ROWS_MAY_VIOLATE,
                    "It fails if rows of "
                        + column.parent().sqlName()
                        + " have no value in "
                        + column.localName()
                        + ".",
                    "Run the check first, or write  -- @backfill <expression>  at the column.")));
    return warned;
  }

  private static List<Step> set(Edit edit, Column column) {
    FactId id = column.id();
    Optional<String> filler = edit.annotation(id, Annotation.Type.BACKFILL).map(Annotation::value);
    NotNull notNull = new NotNull(edit, NAME, id, column);
    if (edit.measured().implied().obeyed().containsKey(id)) {
      return edit.measured().implied().provenNotNull().contains(id)
          ? List.of(notNull.proven(Phase.VALIDATE))
          : notNull.up(Phase.VALIDATE, List.of());
    }
    if (filler.isEmpty()) {
      return warned(id, notNull.up(phase(edit, id), keysBelow(edit, id)));
    }
    List<Lock> exclusive = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    SyncTrigger trigger = SyncTrigger.filling(id, filler.get());
    List<Step> steps = new ArrayList<>();
    Step guard =
        new StepBuilder(NAME, "guard", id, Phase.EXPAND)
            .summary("fill " + id.sqlName() + " of rows that are written without it")
            .up(Actions.instant(exclusive, trigger.create()))
            .down(Actions.instant(exclusive, trigger.drop()))
            .produces(trigger.facts())
            .hazards(
                List.of(
                    new Hazard(
                        HazardCode.DOWN_LOSES_DATA,
                        "Filled values of " + id.sqlName() + " stay when going down.",
                        "Keep the keys of rows without a value if that matters.")))
            .build();
    steps.add(guard);
    Step fill =
        new StepBuilder(NAME, "backfill", id, Phase.BACKFILL)
            .summary("fill " + id.sqlName() + " of existing rows")
            .up(
                Backfill.action(
                    edit, id.parent(), id.localName(), filler.get(), id.localName() + " IS NULL"))
            .after(guard.key())
            .build();
    steps.add(fill);
    steps.addAll(notNull.up(Phase.VALIDATE, List.of(fill.key())));
    steps.add(
        new StepBuilder(NAME, "settle", id, Phase.CONTRACT)
            .summary("drop the trigger that fills " + id.sqlName())
            .up(Actions.instant(exclusive, trigger.drop()))
            .down(Actions.instant(exclusive, trigger.create()))
            .destroys(trigger.facts())
            .after(notNull.lastKey())
            .build());
    return steps;
  }

  /** When a column that was there becomes NOT NULL. */
  static Phase phase(Edit edit, FactId column) {
    return edit.measured().implied().obeyed().containsKey(column)
            || edit.annotation(column, Annotation.Type.BACKFILL).isPresent()
            || edit.options().assumes(column)
        ? Phase.VALIDATE
        : Phase.CONTRACT;
  }

  /**
   * On the way down a column becomes nullable before a partition has its own primary key again, and
   * before one is attached again.
   */
  private static List<String> keysBelow(Edit edit, FactId column) {
    List<String> keys = new ArrayList<>(PartitionedKey.downRelaxKeys(edit.after(), column));
    edit.before()
        .heirs(column.parent())
        .forEach(part -> keys.addAll(DropTable.partsKeys(part.id())));
    edit.before()
        .heirs(column.parent())
        .flatMap(part -> edit.before().children(part.id(), Constraint.class))
        .filter(key -> isPrimaryOver(key, column) && edit.isRemoved(key.id()))
        .forEach(key -> keys.addAll(DropConstraint.keys(key.id())));
    return keys;
  }

  static boolean isPrimaryOver(Constraint key, FactId column) {
    return key.type() == Constraint.Type.PRIMARY_KEY && key.columns().contains(column.name());
  }

  /** Dropping NOT NULL of a partitioned table drops it of its partitions, so it comes first. */
  static List<String> relaxedKeysAbove(Edit edit, FactId table, Constraint key) {
    return key.type() != Constraint.Type.PRIMARY_KEY
        ? List.of()
        : edit.before().table(table).stream()
            .flatMap(part -> part.parents().stream())
            .flatMap(whole -> key.columns().stream().map(name -> whole.child(Kind.COLUMN, name)))
            .map(ColumnNotNull::relaxedKey)
            .toList();
  }

  private static List<Step> drop(Edit edit, Column before, Column column) {
    FactId id = column.id();
    List<String> after = new ArrayList<>();
    // A primary key column cannot be nullable (SQLSTATE 42P16), nor can an identity column.
    edit.before()
        .children(id.parent(), Constraint.class)
        .filter(constraint -> isPrimaryOver(constraint, id))
        .forEach(constraint -> after.addAll(DropConstraint.keys(constraint.id())));
    after.add(IdentityOfColumn.key(id));
    // What is inherited cannot be dropped until the parent stops to hand it on.
    edit.before()
        .table(id.parent())
        .ifPresent(
            table ->
                table
                    .parents()
                    .forEach(parent -> after.add(NotNullForms.inheritKey(id.under(parent)))));
    after.addAll(
        NotNullForms.uncommentKeys(id.parent(), Kind.CONSTRAINT, before.notNullConstraint()));
    Step relax =
        new StepBuilder(NAME, "relax", id, Phase.EXPAND)
            .summary("let " + id.sqlName() + " be null")
            .up(
                Actions.instant(
                    Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE),
                    Lifecycle.statement(column, "not-null")))
            .alters(id)
            .after(after)
            .hazard(
                HazardCode.BEHAVIOUR_CHANGES,
                "The old application may read NULL in " + id.sqlName() + ".",
                "Check that the old application can live with it.")
            .hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script fails while rows have no value in " + id.sqlName() + ".",
                "Fill the column of these rows before going down.")
            .build();
    List<Step> steps = new ArrayList<>(List.of(relax));
    steps.addAll(new NotNull(edit, NAME, id, before).down(Phase.EXPAND, List.of(relax.key())));
    return steps;
  }

  /** The keys of the steps that make the columns of a key NOT NULL, whichever recipe does. */
  static List<String> requiredKeys(Edit edit, FactId table, List<String> columns) {
    List<String> keys = new ArrayList<>();
    for (String name : columns) {
      FactId column = table.child(Kind.COLUMN, name);
      keys.add(requiredKey(column));
      keys.add(StepBuilder.key("add-column", "require", column));
      keys.add(StepBuilder.key("rename-column", "require", column));
    }
    return keys;
  }
}
