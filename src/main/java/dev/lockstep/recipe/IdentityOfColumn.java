package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A column that becomes an identity column, stops being one, or counts differently. */
final class IdentityOfColumn implements Recipe {

  private static final String NAME = "identity-of-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Column column && draft.isUnclaimed(column.id(), "identity")) {
        draft.claim(column.id(), "identity");
        draft.add(step(edit, (Column) delta.before(), column));
      }
    }
  }

  static String key(FactId column) {
    return StepBuilder.key(NAME, "identity", column);
  }

  /** Without an identity, or with one that is always used, rows of the old application may fail. */
  private static Phase phase(Edit edit, Column before, Column after) {
    if (after.identity() == null) {
      return Edit.defaultOf(edit.after(), after.id()) == null ? Phase.CONTRACT : Phase.EXPAND;
    }
    boolean restricts =
        after.identity().always() && before.identity() != null && !before.identity().always();
    return restricts ? Phase.CONTRACT : Phase.EXPAND;
  }

  /** The statements, and where it is new the counter set above what is there. */
  private static List<Statement> change(Column from, Column to) {
    List<Statement> statements =
        new ArrayList<>(Alterations.statements(from, to, Set.of("identity")));
    if (from.identity() == null && to.identity() != null) {
      statements.add(countOn(to));
    }
    return statements;
  }

  /** Sets the counter of an identity column above what is there. */
  static Statement countOn(Column column) {
    FactId id = column.id();
    FactId table = id.parent();
    return Actions.sql(
        "recipe/identity-of-column/set-counter",
        "table",
        table.sqlName(),
        "quote",
        Sql.dollarQuote(table.sqlName() + id.sqlName()),
        "tableLiteral",
        Sql.literal(table.sqlName()),
        "column",
        id.localName(),
        "columnLiteral",
        Sql.literal(id.name()),
        "start",
        column.identity().start());
  }

  /** When the column has its new type, which has to hold what is counted. */
  private static Phase typed(Edit edit, FactId column) {
    return TypeChange.all(edit).stream()
        .filter(change -> change.after().id().equals(column))
        .map(TypeChange::phase)
        .findFirst()
        .orElse(Phase.EXPAND);
  }

  /** Whether it counts less far afterwards, so that the column's type may become smaller. */
  static boolean isNarrowed(Column before, Column after) {
    return before.identity() != null
        && after.identity() != null
        && after.identity().maximum() < before.identity().maximum();
  }

  private static Step step(Edit edit, Column before, Column after) {
    FactId id = after.id();
    FactId value = id.child(Kind.DEFAULT, "");
    List<Lock> exclusive = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    StepBuilder step =
        new StepBuilder(NAME, "identity", id, phase(edit, before, after).max(typed(edit, id)))
            .summary("change how " + id.sqlName() + " counts")
            .up(Plain.instant(exclusive, change(before, after)))
            .down(Plain.instant(exclusive, change(after, before)))
            .alters(id);
    if (after.identity() != null) {
      step.after(ColumnNotNull.requiredKey(id), StepBuilder.key("plain", "drop", value));
    }
    if (!isNarrowed(before, after)) {
      step.after(RetypeColumn.key(id));
    }
    if (after.identity() != null && before.identity() == null) {
      step.hazard(
          HazardCode.BEHAVIOUR_CHANGES,
          "The identity of " + id.sqlName() + " counts on from the highest value that is there.",
          "Check that both application versions can live with it.");
    }
    return step.build();
  }
}
