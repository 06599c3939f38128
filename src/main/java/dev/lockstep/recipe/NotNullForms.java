package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NotNullForm;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is said of NOT NULL besides that it is there, which PostgreSQL can since 18: its name, that
 * heirs do not get it, that rows from before have not been checked.
 */
final class NotNullForms implements Recipe {

  private static final String NAME = "not-null-forms";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Column after && draft.isUnclaimed(after.id(), "notNullForm")) {
        Column before = (Column) delta.before();
        if (isPending(before) || isPending(after)) {
          draft.claim(after.id(), "notNullForm");
          draft.claim(after.id(), "notNull");
          draft.addAll(pending(edit, before, after));
        } else if (before.notNull() && after.notNull()) {
          draft.claim(after.id(), "notNullForm");
          draft.addAll(kept(edit, before, after));
        } else {
          // It comes or goes with NOT NULL itself.
          draft.claim(after.id(), "notNullForm");
        }
      }
    }
  }

  /** Whether NOT NULL is there for new rows only. */
  static boolean isPending(Column column) {
    return column.notNullForm() != null && !column.notNullForm().validated();
  }

  /** What makes a column that is there not null, for new rows. */
  static Statement added(Column column) {
    return Actions.sql(
        "recipe/not-null/add",
        "table",
        column.id().parent().sqlName(),
        "column",
        column.id().localName(),
        "proof",
        Sql.identifier(column.notNullConstraint()),
        "noInherit",
        noInherit(column));
  }

  private static NotNull notNull(Edit edit, Column form) {
    return new NotNull(edit, NAME, form.id(), form);
  }

  private static List<Step> pending(Edit edit, Column before, Column after) {
    NotNull from = notNull(edit, before);
    NotNull to = notNull(edit, after);
    if (isPending(before) && isPending(after)) {
      return kept(edit, before, after);
    }
    if (after.notNull()) {
      return validated(edit, before, after, from, to);
    }
    if (!isPending(after)) {
      return List.of(
          step(after, "relax", Phase.EXPAND)
              .summary("let " + after.id().sqlName() + " be null")
              .up(Actions.instant(to.exclusive(), to.sql("nullable")))
              .down(from.add())
              .build());
    }
    if (!before.notNull()) {
      return List.of(
          step(after, "add", Phase.CONTRACT)
              .summary("set " + after.id().sqlName() + " not null, for new rows")
              .up(to.add())
              .down(Actions.instant(to.exclusive(), to.sql("nullable")))
              .build());
    }
    Step validate =
        step(after, "down-validate", Phase.EXPAND)
            .summary("check existing rows of " + after.id().sqlName() + " on the way down")
            .down(from.validate())
            .build();
    Step forget =
        step(after, "forget", Phase.EXPAND)
            .summary("make " + after.id().sqlName() + " not null anew, for new rows")
            .up(Actions.instant(to.exclusive(), from.sql("nullable"), to.sql("add")))
            .down(Actions.instant(to.exclusive(), to.sql("nullable"), from.sql("add")))
            .after(validate.key())
            .hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script fails while rows have no value in " + after.id().sqlName() + ".",
                "Fill the column of these rows before going down.")
            .build();
    return List.of(validate, forget);
  }

  private static List<Step> validated(
      Edit edit, Column before, Column after, NotNull from, NotNull to) {
    List<Step> steps = new ArrayList<>(kept(edit, before, after));
    steps.add(
        step(after, "validate", Phase.VALIDATE)
            .summary("check existing rows of " + after.id().parent().sqlName() + " for nulls")
            .up(to.validate())
            .down(Actions.instant(to.exclusive(), to.sql("nullable"), again(before, after)))
            .after(StepBuilder.key(NAME, "rename", after.id()))
            .check(from.missing())
            .build());
    return steps;
  }

  /** The constraint as it is before its validation; heirs get it only after that. */
  private static Statement again(Column before, Column after) {
    Statement statement = added(after);
    statement.variables().put("noInherit", noInherit(before) || noInherit(after));
    return statement;
  }

  /** The steps after which a constraint is there that is no fact, on which the comment is. */
  static List<String> keysBefore(Edit edit, FactId comment) {
    List<String> keys = new ArrayList<>();
    for (FactId need : edit.after().dependencies(comment)) {
      if (need.kind() == Kind.COLUMN) {
        keys.addAll(ColumnNotNull.requiredKeys(edit, need.parent(), List.of(need.name())));
        keys.add(StepBuilder.key(NAME, "add", need));
      } else if (need.kind() == Kind.DOMAIN) {
        keys.add(StepBuilder.key("plain", "alter", need));
      }
    }
    return keys;
  }

  /** The step that changes whether heirs get NOT NULL. */
  static String inheritKey(FactId column) {
    return StepBuilder.key(NAME, "inherit", column);
  }

  /** The step that takes away the comment on a constraint before that goes. */
  static List<String> uncommentKeys(FactId owner, Kind kind, String constraint) {
    return constraint == null
        ? List.of()
        : List.of(
            StepBuilder.key(
                "plain", "drop", owner.child(kind, constraint).child(Kind.COMMENT, "")));
  }

  /** Another name, and whether heirs get it, while it stays. */
  private static List<Step> kept(Edit edit, Column before, Column after) {
    List<Step> steps = new ArrayList<>();
    FactId id = after.id();
    String from = before.notNullConstraint();
    String to = after.notNullConstraint();
    NotNull form = notNull(edit, after);
    if (!Objects.equals(name(before), name(after)) && !from.equals(to)) {
      steps.add(
          new StepBuilder(NAME, "rename", id.parent().child(Kind.CONSTRAINT, to), Phase.EXPAND)
              .summary("rename the constraint that " + id.sqlName() + " is not null")
              .up(Actions.instant(form.exclusive(), NotNull.renamed(id.parent(), from, to)))
              .down(Actions.instant(form.exclusive(), NotNull.renamed(id.parent(), to, from)))
              .alters(id)
              .after(uncommentKeys(id.parent(), Kind.CONSTRAINT, from))
              .build());
    }
    if (noInherit(before) != noInherit(after)) {
      boolean restricts = noInherit(before);
      StepBuilder step =
          step(after, "inherit", restricts ? Phase.CONTRACT : Phase.EXPAND)
              .summary("change who inherits that " + id.sqlName() + " is not null")
              .up(inherit(restricts, form, noInherit(after)))
              .down(inherit(!restricts, form, noInherit(before)))
              .after(StepBuilder.key(NAME, "rename", id.parent().child(Kind.CONSTRAINT, to)));
      if (restricts) {
        step.hazard(
            HazardCode.BLOCKS_WHILE_WORKING,
            "The tables that inherit from "
                + id.parent().sqlName()
                + " cannot be used until their rows were looked at for nulls.",
            "Set the column of each of them not null first; then no look is taken.");
      }
      steps.add(step.build());
    }
    return steps;
  }

  private static Action inherit(boolean scans, NotNull form, boolean noInherit) {
    Statement statement = form.sql("inherit");
    statement.variables().put("noInherit", noInherit);
    return Actions.working(scans ? Work.SCAN : Work.CATALOG, form.exclusive(), statement);
  }

  private static String name(Column column) {
    return column.notNullForm() == null ? null : column.notNullForm().name();
  }

  private static boolean noInherit(Column column) {
    NotNullForm form = column.notNullForm();
    return form != null && form.noInherit();
  }

  private static StepBuilder step(Column column, String verb, Phase phase) {
    return new StepBuilder(NAME, verb, column.id(), phase).alters(column.id());
  }
}
