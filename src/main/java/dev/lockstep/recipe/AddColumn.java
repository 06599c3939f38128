package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * A new column of an existing table. What existing rows get comes from its default where that costs
 * nothing, else from a trigger and a backfill, and NOT NULL only after that.
 */
final class AddColumn implements Recipe {

  private static final String NAME = "add-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Column column && !edit.isFresh(column.id())) {
        draft.claim(column.id());
        draft.claim(column.id().child(Kind.DEFAULT, ""));
        draft.addAll(steps(edit, column));
      }
    }
  }

  /** Whether existing rows get the column's value after it was added and not with it. */
  static boolean isFilledLater(Edit edit, Column column) {
    return !column.computed()
        && !ForeignTableParts.isIn(column.id())
        && column.identity() == null
        && (ColumnBridge.isPart(edit, column.id())
            || edit.measured().rewritingAdds().contains(column.id())
            || Readiness.hasBackfill(edit, column)
                && !edit.measured().constantBackfills().containsKey(column.id()));
  }

  private List<Step> steps(Edit edit, Column column) {
    boolean hasBackfill = Readiness.hasBackfill(edit, column);
    boolean hasDefault = Edit.defaultOf(edit.after(), column.id()) != null;
    boolean fillsItself = hasDefault || column.computed() || column.identity() != null;
    if (isFilledLater(edit, column)) {
      return filledLater(edit, column);
    }
    if (hasBackfill && !fillsItself) {
      return constant(edit, column);
    }
    if (column.notNull() && !fillsItself) {
      if (edit.options().missingValues()) {
        return requiredInTheEnd(edit, column);
      }
      throw new Failure(
          Code.MISSING_VALUE,
          edit.declared().places().get(column.id()),
          "The new column "
              + column.id().sqlName()
              + " is NOT NULL and existing rows have no value for it.",
          "Write what they get as a comment at the column,  -- @backfill <expression>  , or give it"
              + " a DEFAULT. If no rows are there, or the new application fills them, plan it with"
              + " --allow-missing-values.");
    }
    return List.of(plain(edit, column));
  }

  private Step plain(Edit edit, Column column) {
    boolean rewrites = Locks.rewrites(edit.after(), column);
    StepBuilder step =
        add(edit, column)
            .up(
                new Action(
                    Lifecycle.create(column, edit.after()),
                    Execution.TRANSACTION,
                    exclusive(edit, column),
                    rewrites ? Work.REWRITE : Work.CATALOG))
            .down(drop(edit, column))
            .produces(produced(edit, column))
            .hazards(lostOnTheWayDown(column));
    if (rewrites) {
      step.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Every row of "
              + column.id().parent().sqlName()
              + " is written anew while nobody can read or write the table.",
          "Run it when the table may be locked for that long.");
      step.hazard(
          HazardCode.NO_ONLINE_RECIPE,
          "There is no online recipe for a new "
              + (column.identity() != null
                  ? "identity column"
                  : column.computed()
                      ? "stored generated column"
                      : "column of a domain with checks")
              + " yet.",
          "Add an ordinary column with a backfill instead if the table is large.");
    }
    return step.build();
  }

  /** Nobody says what existing rows get, so they have to be gone or filled at the end. */
  private List<Step> requiredInTheEnd(Edit edit, Column column) {
    FactId id = column.id();
    Step add =
        add(edit, column)
            .summary("add " + id.display() + ", which may be null for now")
            .up(
                Actions.instant(
                    exclusive(edit, column),
                    Lifecycle.addColumn(column.nullable(), edit.after(), null)))
            .down(drop(edit, column))
            .produces(id)
            .hazards(lostOnTheWayDown(column))
            .build();
    List<Step> steps = new ArrayList<>(List.of(add));
    steps.addAll(new NotNull(edit, NAME, id, column).up(Phase.CONTRACT, List.of(add.key())));
    steps.set(
        1,
        steps
            .get(1)
            .with(
                new Hazard(
                    HazardCode.ROWS_MAY_VIOLATE,
                    "It fails while rows of "
                        + id.parent().sqlName()
                        + " have no value in "
                        + id.localName()
                        + ": those that were there and those that the old application has written.",
                    "Fill them after the deploy, or write  -- @backfill <expression>  at the"
                        + " column.")));
    return steps;
  }

  /** A value that no row changes: a default for as long as the old application omits the column. */
  private List<Step> constant(Edit edit, Column column) {
    String value = edit.measured().constantBackfills().get(column.id());
    Statement setDefault = standIn(column, value, "create");
    Statement dropDefault = standIn(column, value, "drop");
    Step add =
        add(edit, column)
            .summary("add " + column.id().display() + " with a stand-in default")
            .up(
                Actions.instant(
                    exclusive(edit, column), Lifecycle.addColumn(column, edit.after(), value)))
            .down(drop(edit, column))
            .produces(column.id(), column.id().child(Kind.DEFAULT, ""))
            .hazards(lostOnTheWayDown(column))
            .build();
    Step settle =
        new StepBuilder(NAME, "settle", column.id(), Phase.CONTRACT)
            .summary("drop the stand-in default of " + column.id().sqlName())
            .up(Actions.instant(exclusive(edit, column), dropDefault))
            .down(Actions.instant(exclusive(edit, column), setDefault))
            .destroys(column.id().child(Kind.DEFAULT, ""))
            .after(add.key())
            .build();
    return List.of(add, settle);
  }

  private static Statement standIn(Column column, String value, String verb) {
    return new Statement(
        "sql/default/" + verb,
        Variables.of(new ColumnDefault(column.id().child(Kind.DEFAULT, ""), value)));
  }

  private List<Step> filledLater(Edit edit, Column column) {
    boolean hasBackfill = Readiness.hasBackfill(edit, column);
    FactId id = column.id();
    String value = hasBackfill ? backfill(edit, column) : Edit.defaultOf(edit.after(), id);
    boolean bridged = hasBackfill && edit.options().online();
    SyncTrigger trigger =
        bridged
            ? SyncTrigger.following(
                column,
                value,
                Inputs.of(edit, edit.annotation(id, Annotation.Type.BACKFILL).orElseThrow()))
            : null;
    List<Statement> create =
        new ArrayList<>(Lifecycle.addColumn(column.nullable(), edit.after(), null));
    Edit.defaultFact(edit.after(), id)
        .ifPresent(fact -> create.add(Lifecycle.statement(fact, "create")));
    List<Statement> undo = new ArrayList<>();
    if (bridged) {
      create.addAll(trigger.create());
      undo.addAll(trigger.drop());
    }
    undo.add(Lifecycle.statement(column, "drop"));
    List<Step> steps = new ArrayList<>();
    StepBuilder add =
        add(edit, column)
            .summary("add " + id.display() + (bridged ? " and the trigger that fills it" : ""))
            .up(Actions.instant(exclusive(edit, column), create))
            .down(Actions.instant(exclusive(edit, column), undo))
            .alters(id, id.child(Kind.DEFAULT, ""))
            .produces(bridged ? trigger.facts() : List.of())
            .hazards(lostOnTheWayDown(column));
    steps.add(add.build());
    StepBuilder fill =
        new StepBuilder(NAME, "backfill", id, Phase.BACKFILL)
            .summary("fill " + id.sqlName() + " of existing rows")
            .up(
                Backfill.action(
                    edit, id.parent(), id.localName(), value, id.localName() + " IS NULL"))
            .produces(produced(edit, column))
            .after(add.key());
    steps.add(fill.build());
    NotNull notNull = new NotNull(edit, NAME, id, column);
    if (column.notNull()) {
      steps.addAll(notNull.up(Phase.VALIDATE, List.of(fill.key())));
    }
    if (bridged) {
      steps.add(
          new StepBuilder(NAME, "settle", id, Phase.CONTRACT)
              .summary("drop the trigger that fills " + id.sqlName())
              .up(Actions.instant(exclusive(edit, column), trigger.drop()))
              .down(Actions.instant(exclusive(edit, column), trigger.create()))
              .destroys(trigger.facts())
              .after(fill.key())
              .build());
    }
    return steps;
  }

  private static String backfill(Edit edit, Column column) {
    return edit.annotation(column.id(), Annotation.Type.BACKFILL).orElseThrow().value();
  }

  private static StepBuilder add(Edit edit, Column column) {
    return new StepBuilder(NAME, "add", column.id(), Phase.EXPAND)
        .after(StepAside.keysOn(edit, column.id().parent()));
  }

  private static List<FactId> produced(Edit edit, Column column) {
    List<FactId> ids = new ArrayList<>(List.of(column.id()));
    Edit.defaultFact(edit.after(), column.id()).ifPresent(fact -> ids.add(fact.id()));
    return ids;
  }

  private static List<Lock> exclusive(Edit edit, Column column) {
    return Actions.lock(edit, column.id().parent(), LockMode.ACCESS_EXCLUSIVE);
  }

  private static Action drop(Edit edit, Column column) {
    return Actions.instant(exclusive(edit, column), Lifecycle.statement(column, "drop"));
  }

  private static List<Hazard> lostOnTheWayDown(Column column) {
    return List.of(
        new Hazard(
            HazardCode.DOWN_LOSES_DATA,
            "The down script drops "
                + column.id().sqlName()
                + " with what the new application has written to it.",
            "Keep a copy of it before going down."));
  }
}
