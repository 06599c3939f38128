package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that the new application does not know: it stays until the last old application has
 * gone, but from the start it must not refuse rows that leave it out.
 */
final class DropColumn implements Recipe {

  private static final String NAME = "drop-column";

  static String key(FactId column) {
    return StepBuilder.key(NAME, "drop", column);
  }

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Column column && !edit.isRemoved(column.id().parent())) {
        draft.claim(column.id());
        draft.claim(column.id().child(Kind.DEFAULT, ""));
        draft.addAll(steps(edit, column));
      }
    }
  }

  private List<Step> steps(Edit edit, Column column) {
    FactId id = column.id();
    Optional<ColumnDefault> ownDefault = Edit.defaultFact(edit.before(), id);
    boolean refuses =
        column.notNull() && ownDefault.isEmpty() && column.identity() == null && !column.computed();
    if (!refuses || keyOf(edit, column) != null) {
      return List.of(drop(edit, column, ownDefault.map(ColumnDefault::expression).orElse(null)));
    }
    String standIn = standIn(edit, column);
    Column relaxed = standIn == null ? column.nullable() : column;
    Step drop = drop(edit, relaxed, standIn);
    List<Step> steps = new ArrayList<>();
    if (standIn == null) {
      steps.addAll(relax(edit, column));
    } else {
      steps.add(fill(edit, column, standIn));
    }
    steps.add(drop);
    return steps;
  }

  private Step fill(Edit edit, Column column, String standIn) {
    FactId id = column.id();
    ColumnDefault fact = new ColumnDefault(id.child(Kind.DEFAULT, ""), standIn);
    return new StepBuilder(NAME, "relax", id, Phase.EXPAND)
        .summary("give " + id.sqlName() + " a stand-in default for rows that leave it out")
        .up(Actions.instant(exclusive(edit, column), Lifecycle.statement(fact, "create")))
        .down(Actions.instant(exclusive(edit, column), Lifecycle.statement(fact, "drop")))
        .produces(fact.id())
        .alters(id)
        .hazards(
            List.of(
                Hazards.behaviour(
                    "Rows that the new application inserts have "
                        + standIn
                        + " in "
                        + id.sqlName()
                        + " for the old application.")))
        .build();
  }

  private List<Step> relax(Edit edit, Column column) {
    FactId id = column.id();
    Step relax =
        new StepBuilder(NAME, "relax", id, Phase.EXPAND)
            .summary("let rows leave out " + id.sqlName())
            .up(
                Actions.instant(
                    exclusive(edit, column), Lifecycle.statement(column.nullable(), "not-null")))
            .alters(id)
            .hazard(
                HazardCode.BEHAVIOUR_CHANGES,
                "The old application reads NULL in "
                    + id.sqlName()
                    + " of rows that the new application inserts.",
                "Check that the old application can live with it.")
            .hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script of "
                    + Phase.EXPAND.word()
                    + " fails while rows have no value in "
                    + id.sqlName()
                    + ".",
                "Fill the column of these rows before going down.")
            .build();
    List<Step> steps = new ArrayList<>(List.of(relax));
    steps.addAll(new NotNull(edit, NAME, id, column).down(Phase.EXPAND, List.of(relax.key())));
    return steps;
  }

  private Step drop(Edit edit, Column column, String defaultExpression) {
    FactId id = column.id();
    StepBuilder step = new StepBuilder(NAME, "drop", id, Phase.CONTRACT);
    if (column.inherited()) {
      // Only once its table is no child any more.
      step.after(StepBuilder.key("plain", "alter", id.parent()));
    }
    String key = keyOf(edit, column);
    if (column.notNull() && defaultExpression == null && key != null) {
      step.hazard(
          HazardCode.NEW_APPLICATION_WAITS,
          "Rows without " + id.sqlName() + ", which is in the " + key + ", are refused until then.",
          "Let the new application fill the column until contract has run.");
    }
    // On the way down a partition is attached again once the table has all columns again.
    edit.before().heirs(id.parent()).forEach(heir -> step.after(DropTable.partsKeys(heir.id())));
    return step.up(
            Actions.instant(withSequences(edit, column), Lifecycle.statement(column, "drop")))
        .down(
            new Action(
                Lifecycle.addColumn(column, edit.before(), defaultExpression),
                Execution.TRANSACTION,
                exclusive(edit, column),
                Locks.workOfColumn(edit.before(), column, defaultExpression)))
        .destroys(id, id.child(Kind.DEFAULT, ""))
        .hazards(Hazards.ofRemoval(column))
        .build();
  }

  /**
   * What keeps a column NOT NULL as long as the old application finds its key, and replicas find
   * its rows; null when nothing does.
   */
  private static String keyOf(Edit edit, Column column) {
    FactId table = column.id().parent();
    String name = column.id().name();
    boolean primary =
        edit.before()
            .children(table, Constraint.class)
            .filter(key -> key.type() == Constraint.Type.PRIMARY_KEY)
            .anyMatch(key -> key.columns().contains(name));
    if (primary) {
      return "primary key";
    }
    return edit.before()
        .find(table, Table.class)
        .filter(owner -> IndexMarks.replicaColumns(edit.before(), owner).contains(name))
        .map(owner -> "replica identity")
        .orElse(null);
  }

  /**
   * A value that rows may have who leave the column out, or null where none can be said: where a
   * constraint or a unique index looks at the column, and for types without a neutral value.
   */
  private static String standIn(Edit edit, Column column) {
    boolean watched =
        edit.before().dependents(column.id()).stream()
            .map(edit.before()::find)
            .flatMap(Optional::stream)
            .anyMatch(
                fact ->
                    fact instanceof Constraint || fact instanceof Index index && index.unique());
    return watched ? null : neutral(edit, column);
  }

  private static String neutral(Edit edit, Column column) {
    Optional<EnumType> type =
        edit.before().dependencies(column.id()).stream()
            .map(id -> edit.before().find(id, EnumType.class))
            .flatMap(Optional::stream)
            .findFirst();
    if (type.isPresent() && type.get().id().sqlName().equals(column.type())) {
      return type.get().labels().isEmpty()
          ? null
          : Sql.literal(type.get().labels().get(0)) + "::" + column.type();
    }
    int modifier = column.type().indexOf('(');
    String base = modifier < 0 ? column.type() : column.type().substring(0, modifier);
    return switch (base) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "0";
      case "text", "character varying" -> "''::" + column.type();
      case "boolean" -> "false";
      case "date", "timestamp without time zone", "timestamp with time zone" ->
          "'1970-01-01'::" + column.type();
      case "jsonb", "json" -> "'{}'::" + column.type();
      default -> null;
    };
  }

  private static List<Lock> exclusive(Edit edit, Column column) {
    return Actions.lock(edit, column.id().parent(), LockMode.ACCESS_EXCLUSIVE);
  }

  /** The sequences that the column owns go with it. */
  private static List<Lock> withSequences(Edit edit, Column column) {
    List<Lock> locks = exclusive(edit, column);
    List<SequenceOwnership> owned =
        edit.before()
            .facts(SequenceOwnership.class)
            .filter(ownership -> ownership.column().equals(column.id()))
            .toList();
    for (SequenceOwnership ownership : owned) {
      locks =
          Actions.locks(
              locks, Actions.lockOnly(edit, ownership.id().parent(), LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }
}
