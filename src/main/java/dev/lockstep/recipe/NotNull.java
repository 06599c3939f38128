package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.DefaultNames;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * NOT NULL without a scan under a strong lock. Since 18 it is a constraint that can be added
 * without a look at rows and be validated. Before, a CHECK that is not validated is, then
 * validated, then SET NOT NULL, which believes it, and the CHECK goes.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE, "SET/DROP NOT NULL": a valid CHECK that proves it
 * skips the scan; "ADD table_constraint [ NOT VALID ]".
 */
final class NotNull {

  private final Edit edit;
  private final String recipe;
  private final FactId column;
  private final FactId table;
  private final FactId proof;
  private final boolean constraint;
  private final boolean noInherit;

  /**
   * @param column the column as it is called while this runs
   * @param form the column as it is to be in the end
   */
  NotNull(Edit edit, String recipe, FactId column, Column form) {
    this(edit, recipe, column, form, !column.equals(form.id()));
  }

  /**
   * @param beside whether another column has the constraint's name until this one takes its place
   */
  NotNull(Edit edit, String recipe, FactId column, Column form, boolean beside) {
    this.edit = edit;
    this.recipe = recipe;
    this.column = column;
    this.table = column.parent();
    this.constraint = form.notNullConstraint() != null;
    this.noInherit = form.notNullForm() != null && form.notNullForm().noInherit();
    this.proof =
        table.child(
            Kind.CONSTRAINT,
            !constraint
                ? Sql.shortName("lockstep", table.name(), column.name(), "not_null")
                : beside
                    ? DefaultNames.of(table.name(), column.name(), "not_null")
                    : form.notNullConstraint());
  }

  String firstKey() {
    return StepBuilder.key(recipe, "prove", column);
  }

  String lastKey() {
    return StepBuilder.key(recipe, "require", column);
  }

  /** The steps on the way up, the first of them after the given keys. */
  List<Step> up(Phase phase, List<String> after) {
    return constraint ? constraintUp(phase, after) : checkUp(phase, after);
  }

  private List<Step> constraintUp(Phase phase, List<String> after) {
    Step add =
        builder("prove", phase)
            .summary("set " + column.sqlName() + " not null, for new rows")
            .up(add())
            .down(Actions.instant(exclusive(), sql("nullable")))
            .alters(column)
            .after(after)
            .build();
    Step validate =
        builder("require", phase)
            .summary("check existing rows of " + table.sqlName() + " for nulls")
            .up(validate())
            .alters(column)
            .after(add.key())
            .check(missing())
            .build();
    return List.of(add, validate);
  }

  /** One step, where constraints that are there show PostgreSQL that there are no NULLs. */
  Step proven(Phase phase) {
    return builder("require", phase)
        .summary("set " + column.sqlName() + " not null, which the checks on the table prove")
        .up(Actions.instant(exclusive(), sql(constraint ? "add-proven" : "require")))
        .down(Actions.instant(exclusive(), sql("nullable")))
        .alters(column)
        .build();
  }

  private List<Step> checkUp(Phase phase, List<String> after) {
    Step prove =
        builder("prove", phase)
            .summary("add a check that " + column.sqlName() + " is not null, for new rows")
            .up(prove())
            .produces(proof)
            .after(after)
            .build();
    Step validate =
        builder("validate", phase)
            .summary("check existing rows of " + table.sqlName() + " for nulls")
            .up(validate())
            .alters(proof)
            .after(prove.key())
            .check(missing())
            .build();
    // On the way down NOT NULL simply goes: no proof is needed for that, and none is left.
    Step require =
        builder("require", phase)
            .summary("set " + column.sqlName() + " not null, which the check proves")
            .up(require())
            .down(Actions.instant(exclusive(), sql("nullable")))
            .alters(column)
            .destroys(proof)
            .after(validate.key())
            .build();
    return List.of(prove, validate, require);
  }

  /**
   * Steps that do nothing on the way up and set NOT NULL on the way down.
   *
   * @param before keys of steps that come before these on the way up, so after them on the way down
   */
  List<Step> down(Phase phase, List<String> before) {
    List<Step> steps = new ArrayList<>();
    List<String> previous = before;
    if (!constraint) {
      Step require =
          builder("down-require", phase)
              .summary("set " + column.sqlName() + " not null on the way down")
              .down(require())
              .after(previous)
              .build();
      steps.add(require);
      previous = List.of(require.key());
    }
    Step validate =
        builder("down-validate", phase)
            .summary("check existing rows of " + table.sqlName() + " for nulls on the way down")
            .down(validate())
            .after(previous)
            .build();
    steps.add(validate);
    steps.add(
        builder("down-prove", phase)
            .summary(
                constraint
                    ? "set " + column.sqlName() + " not null, for new rows, on the way down"
                    : "add a check that " + column.sqlName() + " is not null on the way down")
            .down(constraint ? add() : prove())
            .after(validate.key())
            .build());
    return steps;
  }

  /** The key of the down steps that is the last on the way up, so the first on the way down. */
  String firstDownKey() {
    return StepBuilder.key(recipe, "down-prove", column);
  }

  /** What gives the constraint of a column that stood aside the name that it has in the end. */
  List<Statement> settle(Column form) {
    if (!constraint || !form.notNull()) {
      return List.of();
    }
    String name = form.notNullConstraint();
    List<Statement> statements = new ArrayList<>();
    if (!proof.name().equals(name)) {
      statements.add(renamed(table, proof.name(), name));
    }
    statements.addAll(
        IndexMarks.comments(edit, table.child(Kind.CONSTRAINT, name), Phase.CONTRACT));
    return statements;
  }

  /** What takes that back. */
  List<Statement> unsettle(Column form) {
    if (!constraint || !form.notNull() || proof.name().equals(form.notNullConstraint())) {
      return List.of();
    }
    String name = form.notNullConstraint();
    FactId id = table.child(Kind.CONSTRAINT, name);
    List<Statement> statements = new ArrayList<>(IndexMarks.uncommented(edit, id, id));
    statements.add(renamed(table, name, proof.name()));
    return statements;
  }

  /** Gives a constraint of a table another name. */
  static Statement renamed(FactId table, String from, String to) {
    return Actions.sql(
        "sql/constraint/rename",
        "table",
        table.sqlName(),
        "from",
        Sql.identifier(from),
        "to",
        Sql.identifier(to));
  }

  private StepBuilder builder(String verb, Phase phase) {
    return new StepBuilder(recipe, verb, column, phase);
  }

  /** The constraint, for new rows only. */
  Action add() {
    return Actions.instant(exclusive(), sql("add"));
  }

  private Action prove() {
    return Actions.instant(exclusive(), sql("prove"));
  }

  Action validate() {
    return Actions.working(
        Work.SCAN, Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE), sql("validate"));
  }

  private Action require() {
    return Actions.instant(exclusive(), sql("require"), sql("drop-proof"));
  }

  Check missing() {
    return new Check(
        "rows of " + table.sqlName() + " without a value in " + column.localName(),
        Check.Moment.BEFORE,
        sql("count"));
  }

  /** A statement of this recipe about the column and its constraint. */
  Statement sql(String verb) {
    return Actions.sql(
        "recipe/not-null/" + verb,
        "table",
        table.sqlName(),
        "column",
        column.localName(),
        "proof",
        proof.localName(),
        "noInherit",
        noInherit);
  }

  List<Lock> exclusive() {
    return Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
  }
}
