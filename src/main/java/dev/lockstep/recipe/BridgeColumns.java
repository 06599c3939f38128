package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns that are split, merged or computed in another way: the old and the new ones are there
 * from expand to contract, triggers say in either what was written to the other, and existing rows
 * are filled in batches.
 */
final class BridgeColumns implements Recipe {

  private static final String NAME = "bridge-columns";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (ColumnBridge bridge : ColumnBridge.all(edit)) {
      List<Column> all = new ArrayList<>(bridge.current());
      all.addAll(bridge.old());
      all.forEach(
          column -> {
            draft.claim(column.id());
            draft.claim(column.id().child(Kind.DEFAULT, ""));
          });
      draft.addAll(new Bridge(edit, bridge).steps());
    }
  }

  /** The steps for one group of columns. */
  private static final class Bridge {

    private final Edit edit;
    private final FactId table;
    private final List<Derived> current;
    private final List<Derived> old;
    private final FactId subject;
    private final List<Lock> exclusive;
    private final SyncTrigger trigger;

    Bridge(Edit edit, ColumnBridge bridge) {
      this.edit = edit;
      this.table = bridge.table();
      this.exclusive = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
      this.old =
          bridge.old().stream()
              .map(column -> new Derived(column, said(column, Annotation.Type.REVERSE), null))
              .toList();
      boolean oldHasDefault =
          bridge.old().stream().anyMatch(column -> defaultBefore(column) != null);
      this.current =
          bridge.current().stream()
              .map(
                  column ->
                      new Derived(column, forward(column), oldHasDefault ? null : own(column)))
              .toList();
      Column first = current.isEmpty() ? old.get(0).column() : current.get(0).column();
      this.subject = first.id();
      this.trigger =
          current.isEmpty()
              ? keeping(first)
              : Derived.trigger(first, UserExpression.searchPath(table), current, old);
    }

    private SyncTrigger keeping(Column column) {
      Annotation reverse = edit.annotation(column.id(), Annotation.Type.REVERSE).orElseThrow();
      return SyncTrigger.following(column, reverse.value(), Inputs.of(edit, reverse));
    }

    private String said(Column column, Annotation.Type type) {
      return edit.annotation(column.id(), type).map(Annotation::value).orElse(null);
    }

    private String own(Column column) {
      return Edit.defaultOf(edit.after(), column.id());
    }

    private String defaultBefore(Column column) {
      return Edit.defaultOf(edit.before(), column.id());
    }

    /** What rows get that the old application has written. */
    private String forward(Column column) {
      String backfill = said(column, Annotation.Type.BACKFILL);
      String standIn = own(column);
      if (backfill != null || standIn != null) {
        return backfill != null ? backfill : standIn;
      }
      if (column.notNull() && !edit.options().missingValues()) {
        throw new Failure(
            Code.MISSING_VALUE,
            edit.declared().places().get(column.id()),
            "The new column "
                + column.id().sqlName()
                + " is NOT NULL and existing rows have no value for it.",
            "Write what they get as a comment at the column,  -- @backfill <expression>  , or give"
                + " it a DEFAULT.");
      }
      return "NULL::" + column.type();
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      steps.add(add());
      List<String> ready = List.of(steps.get(0).key());
      if (!current.isEmpty()) {
        Step fill =
            step("backfill", Phase.BACKFILL)
                .summary("fill " + names(current) + " of existing rows of " + table.sqlName())
                .up(fill(current))
                .produces(ids(current))
                .after(ready)
                .build();
        steps.add(fill);
        ready = List.of(fill.key());
      }
      List<String> required = new ArrayList<>(ready);
      for (Derived one : current) {
        if (one.column().notNull()) {
          NotNull notNull = new NotNull(edit, NAME, one.column().id(), one.column());
          steps.addAll(notNull.up(Phase.VALIDATE, ready));
          required.add(notNull.lastKey());
        }
      }
      // On the way down these run in reverse: the old columns come back, are filled, then required.
      List<String> last = required;
      for (Derived one : old) {
        if (one.column().notNull()) {
          NotNull notNull = new NotNull(edit, NAME, one.column().id(), one.column());
          steps.addAll(notNull.down(Phase.CONTRACT, last));
          last = List.of(notNull.firstDownKey());
        }
      }
      Step refill =
          step("refill", Phase.CONTRACT)
              .summary("fill " + names(old) + " again on the way down")
              .down(fill(old))
              .after(last)
              .build();
      steps.add(refill);
      steps.add(drop(refill.key()));
      return steps;
    }

    private Step add() {
      List<Statement> up = new ArrayList<>();
      List<Statement> down = new ArrayList<>(trigger.drop());
      for (Derived one : current) {
        up.addAll(Lifecycle.addColumn(one.column().nullable(), edit.after(), null));
        down.add(Lifecycle.statement(one.column(), "drop"));
      }
      up.addAll(trigger.create());
      StepBuilder step =
          step("add", Phase.EXPAND)
              .summary(
                  current.isEmpty()
                      ? "keep " + names(old) + " of " + table.sqlName() + " filled by a trigger"
                      : "add "
                          + names(current)
                          + " to "
                          + table.sqlName()
                          + " beside "
                          + names(old)
                          + " and the triggers between them")
              .up(Actions.instant(exclusive, up))
              .down(Actions.instant(exclusive, down))
              .produces(trigger.facts());
      ids(current).forEach(step::alters);
      if (!current.isEmpty()) {
        step.hazard(
            HazardCode.DOWN_LOSES_DATA,
            "The down script drops "
                + names(current)
                + "; what stays of them is what "
                + names(old)
                + " "
                + (old.size() == 1 ? "says." : "say."),
            "Check that  " + said(old) + "  keeps what you need of them.");
      }
      return step.build();
    }

    private Step drop(String after) {
      List<Statement> up = new ArrayList<>(trigger.drop());
      List<Statement> down = new ArrayList<>();
      for (Derived one : old) {
        up.add(Lifecycle.statement(one.column(), "drop"));
        // Without its default, which would hide from the refill that nobody has given it a value.
        down.addAll(Lifecycle.addColumn(one.column().nullable(), edit.before(), null));
        Edit.defaultFact(edit.before(), one.column().id())
            .ifPresent(fact -> down.add(Lifecycle.statement(fact, "create")));
      }
      for (Derived one : current) {
        Edit.defaultFact(edit.after(), one.column().id())
            .ifPresent(
                fact -> {
                  up.add(Lifecycle.statement(fact, "create"));
                  down.add(0, Lifecycle.statement(fact, "drop"));
                });
      }
      down.addAll(trigger.create());
      StepBuilder step =
          step("drop", Phase.CONTRACT)
              .summary("drop " + names(old) + " of " + table.sqlName() + " and the triggers")
              .up(Actions.instant(exclusive, up))
              .down(Actions.instant(exclusive, down))
              .destroys(ids(old))
              .destroys(trigger.facts())
              .after(after)
              .hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "On the way down "
                      + names(old)
                      + " of every row "
                      + (old.size() == 1 ? "is" : "are")
                      + " made by  "
                      + said(old)
                      + "  , which may not give the values that were there.",
                  "Check on a copy that the values come back as you need them.");
      for (Derived one : old) {
        step.destroys(one.column().id().child(Kind.DEFAULT, ""));
      }
      for (Derived one : current) {
        step.alters(one.column().id(), one.column().id().child(Kind.DEFAULT, ""));
      }
      return step.build();
    }

    private Action fill(List<Derived> derived) {
      return Backfill.action(
          edit, table, Derived.target(derived), Derived.value(derived), Derived.needed(derived));
    }

    private StepBuilder step(String verb, Phase phase) {
      return new StepBuilder(NAME, verb, subject, phase);
    }

    private static List<FactId> ids(List<Derived> derived) {
      return derived.stream().map(one -> one.column().id()).toList();
    }

    private static String names(List<Derived> derived) {
      return derived.stream()
          .map(one -> one.column().id().localName())
          .collect(Collectors.joining(", "));
    }

    private static String said(List<Derived> derived) {
      return derived.stream().map(Derived::expression).collect(Collectors.joining("  ,  "));
    }
  }
}
