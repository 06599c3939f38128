package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * NOT NULL without a scan under a strong lock: a CHECK that is not validated, then validated, then
 * SET NOT NULL, which believes it, and the CHECK goes.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE, "SET/DROP NOT NULL": a valid CHECK that proves it
 * skips the scan.
 */
final class NotNull {

  private final Edit edit;
  private final String recipe;
  private final FactId column;
  private final FactId table;
  private final FactId proof;

  /**
   * @param column the column as it is called while this runs
   */
  NotNull(Edit edit, String recipe, FactId column) {
    this.edit = edit;
    this.recipe = recipe;
    this.column = column;
    this.table = column.parent();
    this.proof =
        table.child(
            Kind.CONSTRAINT, Sql.shortName("lockstep", table.name(), column.name(), "not_null"));
  }

  String firstKey() {
    return StepBuilder.key(recipe, "prove", column);
  }

  String lastKey() {
    return StepBuilder.key(recipe, "require", column);
  }

  /** The steps on the way up, the first of them after the given keys. */
  List<Step> up(Phase phase, List<String> after) {
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
    Step require =
        builder("down-require", phase)
            .summary("set " + column.sqlName() + " not null on the way down")
            .down(require())
            .after(before)
            .build();
    Step validate =
        builder("down-validate", phase)
            .summary("check existing rows of " + table.sqlName() + " for nulls on the way down")
            .down(validate())
            .after(require.key())
            .build();
    steps.add(require);
    steps.add(validate);
    steps.add(
        builder("down-prove", phase)
            .summary("add a check that " + column.sqlName() + " is not null on the way down")
            .down(prove())
            .after(validate.key())
            .build());
    return steps;
  }

  /** The key of the down steps that is the last on the way up, so the first on the way down. */
  String firstDownKey() {
    return StepBuilder.key(recipe, "down-prove", column);
  }

  private StepBuilder builder(String verb, Phase phase) {
    return new StepBuilder(recipe, verb, column, phase);
  }

  private Action prove() {
    return Actions.instant(exclusive(), sql("prove"));
  }

  private Action validate() {
    return Actions.working(
        Work.SCAN, Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE), sql("validate"));
  }

  private Action require() {
    return Actions.instant(exclusive(), sql("require"), sql("drop-proof"));
  }

  private Check missing() {
    return new Check(
        "rows of " + table.sqlName() + " without a value in " + column.localName(),
        Check.Moment.BEFORE,
        sql("count"));
  }

  private Statement sql(String verb) {
    return Actions.sql(
        "recipe/not-null/" + verb,
        "table",
        table.sqlName(),
        "column",
        column.localName(),
        "proof",
        proof.localName());
  }

  private List<Lock> exclusive() {
    return Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
  }
}
