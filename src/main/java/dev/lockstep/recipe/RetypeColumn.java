package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import java.util.List;
import java.util.Map;

/**
 * ALTER COLUMN TYPE, for a change that touches only the catalog and for one that cannot be made
 * over a column aside.
 */
final class RetypeColumn implements Recipe {

  private static final String NAME = "retype-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (TypeChange change : TypeChange.all(edit)) {
      FactId id = change.after().id();
      if (draft.isUnclaimed(id, "type") || draft.isUnclaimed(id, "collation")) {
        draft.claim(id, "type");
        draft.claim(id, "collation");
        draft.add(step(edit, draft, change));
      }
    }
  }

  static String key(FactId column) {
    return StepBuilder.key(NAME, "retype", column);
  }

  private static Step step(Edit edit, Draft draft, TypeChange change) {
    Column before = change.before();
    Column after = change.after();
    FactId id = after.id();
    boolean plain = change.method() == TypeChange.Method.PLAIN;
    boolean foreign = ForeignTableParts.isIn(id);
    List<Lock> locks =
        Actions.locks(
            Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE), partners(edit, id));
    boolean looks = !foreign && change.conversion().implicit() && isChecked(edit, id);
    // PostgreSQL takes no expression where there are no rows to write anew.
    String using =
        foreign
            ? null
            : edit.annotation(id, Annotation.Type.USING)
                .map(Annotation::value)
                .orElseGet(
                    () ->
                        change.conversion().assignable()
                            ? null
                            : Casts.forward(id.localName(), before, after, change.conversion()));
    String back =
        foreign ? null : Casts.backward(id.localName(), after, before, change.conversion());
    StepBuilder step =
        new StepBuilder(NAME, "retype", id, change.phase())
            .summary(
                "change the type of "
                    + id.sqlName()
                    + " from "
                    + TypeChange.spelled(before)
                    + " to "
                    + TypeChange.spelled(after))
            .up(
                Actions.working(
                    plain ? Work.REWRITE : looks ? Work.SCAN : Work.CATALOG,
                    locks,
                    retype(edit, after, using)))
            .down(
                Actions.working(
                    foreign ? Work.CATALOG : Work.REWRITE, locks, statement(before, back)))
            .produces(id)
            .after(draft.rebuilds().removalsBefore(id, change.phase()))
            .after(
                IdentityOfColumn.isNarrowed(before, after)
                    ? List.of(IdentityOfColumn.key(id))
                    : List.of())
            .group(draft.rebuilds().group(id, change.phase()));
    if (foreign) {
      step.hazards(
          List.of(
              Hazards.behaviour(
                  "Reads fail where the other side sends what " + after.type() + " cannot hold.")));
    } else {
      step.hazard(
          HazardCode.DOWN_LOSES_DATA,
          "The down script writes "
              + id.parent().sqlName()
              + " anew, and values that "
              + before.type()
              + " cannot hold stop it or are cut.",
          "Go down only if you must, and look for such values first.");
    }
    if (plain) {
      step.hazard(
              HazardCode.BLOCKS_WHILE_WORKING,
              "Every row of "
                  + id.parent().sqlName()
                  + " is written anew while nobody can read or write the table.",
              "Run it when the table may be locked for that long.")
          .hazard(
              HazardCode.NO_ONLINE_RECIPE,
              "The type of "
                  + id.sqlName()
                  + " cannot be changed over a column aside, because "
                  + (edit.replacedTypes().isJoined(id)
                      ? "the new type is itself made anew only then."
                      : "it, or a column that a key ties to it, is in a partitioned or inheriting"
                          + " table, or has something on it that cannot be built beside."),
              "Plan a short stop, or change the type in several releases.");
    }
    if (looks && !plain) {
      step.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "PostgreSQL looks at every row of "
              + id.parent().sqlName()
              + " once more for the checks on "
              + id.localName()
              + ", while nobody can read or write the table.",
          "Run it when the table may be locked for that long.");
    }
    if (change.phase() == Phase.CONTRACT) {
      step.hazard(
          HazardCode.NEW_APPLICATION_WAITS,
          id.sqlName() + " keeps the type " + before.type() + " until contract has run.",
          "Let the new application use the column in a form that both types take.");
    }
    return step.build();
  }

  /** PostgreSQL makes validated checks of the column anew, and so looks at the rows again. */
  private static boolean isChecked(Edit edit, FactId column) {
    return edit.before().dependents(column).stream()
        .flatMap(id -> edit.before().find(id, Constraint.class).stream())
        .anyMatch(check -> check.expression() != null && check.validated());
  }

  /** PostgreSQL makes the foreign keys over the column anew, which locks their other tables too. */
  private static List<Lock> partners(Edit edit, FactId column) {
    List<Lock> locks = List.of();
    List<Constraint> keys =
        edit.before()
            .facts(Constraint.class)
            .filter(key -> key.referenced() != null)
            .filter(key -> edit.before().dependencies(key.id()).contains(column))
            .toList();
    for (Constraint key : keys) {
      FactId table = column.parent();
      FactId other = key.referenced().equals(table) ? key.id().parent() : key.referenced();
      locks = Actions.locks(locks, Actions.lock(edit, other, LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }

  private static Statement[] retype(Edit edit, Column after, String using) {
    return using == null || edit.annotation(after.id(), Annotation.Type.USING).isEmpty()
        ? new Statement[] {statement(after, using)}
        : new Statement[] {
          UserExpression.use(after.id().parent()), statement(after, using), UserExpression.leave()
        };
  }

  private static Statement statement(Column column, String using) {
    Map<String, Object> variables = Variables.of(column);
    variables.put("using", using);
    return new Statement("sql/column/type", variables);
  }
}
