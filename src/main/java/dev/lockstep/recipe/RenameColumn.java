package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * A renamed column over a bridge: both names are there from expand to contract, a trigger keeps
 * them equal whichever of them is written, and existing rows are copied in batches.
 */
final class RenameColumn implements Recipe {

  private static final String NAME = "rename-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Renamed delta : draft.unclaimed(Delta.Renamed.class)) {
      if (delta.after() instanceof Column && isBridgeable(edit, delta)) {
        draft.claim(delta.id());
        for (Catalog catalog : List.of(edit.before(), edit.after())) {
          parts(catalog, delta.id()).forEach(part -> draft.claim(part.id()));
        }
        draft.claim(delta.id().child(Kind.DEFAULT, ""));
        draft.addAll(new Bridge(edit, delta).steps());
      }
    }
  }

  /** Whether a second column can stand for this one while both names are in use. */
  static boolean isBridgeable(Edit edit, Delta.Renamed delta) {
    if (!(delta.before() instanceof Column before) || !(delta.after() instanceof Column after)) {
      return false;
    }
    return edit.options().online()
        && !edit.original().contains(after.id())
        && !Edit.isInHierarchy(edit.original(), before.id().parent())
        && !edit.isRenamed(after.id().parent())
        && before.id().parent().equals(after.id().parent())
        && before.identity() == null
        && after.identity() == null
        && !before.computed()
        && !after.computed()
        && isFree(edit.original(), before.id())
        && isFree(edit.after(), after.id());
  }

  private static boolean isFree(Catalog catalog, FactId column) {
    return catalog.dependents(column).stream()
        .noneMatch(
            id ->
                catalog.find(id, Column.class).isPresent()
                    || catalog.find(id, SequenceOwnership.class).isPresent()
                    || catalog
                        .find(id, Constraint.class)
                        .filter(constraint -> isKey(column, constraint))
                        .isPresent());
  }

  /** Whether the constraint is one that a second column cannot simply take over. */
  private static boolean isKey(FactId column, Constraint constraint) {
    return constraint.type() == Constraint.Type.PRIMARY_KEY
        || constraint.type() == Constraint.Type.EXCLUDE
        || !constraint.id().parent().equals(column.parent());
  }

  /** The comments and grants of a column. */
  private static List<Fact> parts(Catalog catalog, FactId column) {
    return catalog.children(column).stream()
        .filter(id -> id.kind() != Kind.DEFAULT)
        .map(id -> catalog.get(id, Fact.class))
        .toList();
  }

  /** The steps for one column. */
  private static final class Bridge {

    private final Edit edit;
    private final Column before;
    private final Column after;
    private final FactId table;
    private final List<Lock> exclusive;
    private final SyncTrigger trigger;
    private final String forward;
    private final String backward;

    Bridge(Edit edit, Delta.Renamed delta) {
      this.edit = edit;
      this.before = (Column) delta.before();
      this.after = (Column) delta.after();
      this.table = after.id().parent();
      this.exclusive = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
      String using = said(after, Annotation.Type.USING);
      String reverse = said(before, Annotation.Type.REVERSE);
      boolean plain =
          using == null
              && reverse == null
              && TypeChange.spelled(before).equals(TypeChange.spelled(after));
      this.forward =
          using != null
              ? using
              : plain
                  ? before.id().localName()
                  : Casts.cast(before.id().localName(), before, after);
      this.backward =
          reverse != null
              ? reverse
              : plain ? after.id().localName() : Casts.cast(after.id().localName(), after, before);
      this.trigger =
          plain
              ? copying()
              : Derived.trigger(
                  after,
                  using == null && reverse == null ? null : UserExpression.searchPath(table),
                  List.of(new Derived(after, forward, null)),
                  List.of(new Derived(before, backward, null)));
    }

    private String said(Column column, Annotation.Type type) {
      return edit.annotation(table.child(Kind.COLUMN, column.id().name()), type)
          .map(Annotation::value)
          .orElse(null);
    }

    private SyncTrigger copying() {
      String old = before.id().localName();
      String current = after.id().localName();
      return new SyncTrigger(
          after.id(),
          "sync",
          null,
          List.of(old, current),
          "recipe/rename-column/function",
          "old",
          old,
          "new",
          current);
    }

    List<Step> steps() {
      FactId oldDefault = before.id().child(Kind.DEFAULT, "");
      FactId newDefault = after.id().child(Kind.DEFAULT, "");
      List<Step> steps = new ArrayList<>();
      Step add =
          new StepBuilder(NAME, "add", after.id(), Phase.EXPAND)
              .summary(
                  "add "
                      + after.id().display()
                      + " beside "
                      + before.id().localName()
                      + " and the trigger that keeps the two equal")
              .up(Actions.instant(exclusive, addNew()))
              .down(Actions.instant(exclusive, dropNew()))
              .alters(after.id())
              .produces(trigger.facts())
              .produces(parts(edit.after(), after.id()).stream().map(Fact::id).toList())
              .build();
      steps.add(add);
      Step fill =
          new StepBuilder(NAME, "backfill", after.id(), Phase.BACKFILL)
              .summary("copy " + before.id().sqlName() + " to " + after.id().localName())
              .up(
                  Backfill.action(
                      edit, table, after.id().localName(), forward, needed(after, before)))
              .produces(after.id())
              .after(add.key())
              .build();
      steps.add(fill);
      String last = fill.key();
      if (after.notNull()) {
        NotNull notNull = required();
        steps.addAll(
            hasValues()
                ? notNull.up(Phase.VALIDATE, List.of(fill.key()))
                : ColumnNotNull.warned(
                    after.id(), notNull.up(Phase.CONTRACT, List.of(fill.key()))));
        last = notNull.lastKey();
      }
      // On the way down these run in reverse: the old column comes back, is filled, then required.
      List<Step> required =
          before.notNull()
              ? new NotNull(edit, NAME, before.id(), before).down(Phase.CONTRACT, List.of(last))
              : List.of();
      steps.addAll(required);
      Step refill =
          new StepBuilder(NAME, "refill", before.id(), Phase.CONTRACT)
              .summary("copy " + after.id().sqlName() + " back on the way down")
              .down(
                  Backfill.action(
                      edit, table, before.id().localName(), backward, needed(before, after)))
              .after(required.isEmpty() ? List.of(last) : List.of(lastKey(required)))
              .build();
      steps.add(refill);
      steps.add(
          new StepBuilder(NAME, "drop", before.id(), Phase.CONTRACT)
              .summary("drop " + before.id().display() + " and the trigger")
              .up(Actions.instant(exclusive, dropOld()))
              .down(Actions.instant(exclusive, addOld()))
              .destroys(before.id(), oldDefault)
              .destroys(trigger.facts())
              .destroys(parts(edit.original(), before.id()).stream().map(Fact::id).toList())
              .alters(newDefault, after.id())
              .after(refill.key())
              .build());
      return steps;
    }

    /** Whether the old application writes no NULL, or one that becomes something else. */
    private boolean hasValues() {
      return before.notNull()
          || said(after, Annotation.Type.USING) != null
          || edit.options().assumes(after.id());
    }

    /** Two columns cannot have constraints of one name. */
    private NotNull required() {
      boolean sameName =
          after.notNullConstraint() != null
              && after.notNullConstraint().equals(before.notNullConstraint());
      return new NotNull(edit, NAME, after.id(), after, sameName);
    }

    private static String lastKey(List<Step> steps) {
      return steps.get(steps.size() - 1).key();
    }

    private static String needed(Column to, Column from) {
      return to.id().localName() + " IS NULL AND " + from.id().localName() + " IS NOT NULL";
    }

    private List<Statement> addNew() {
      List<Statement> statements =
          new ArrayList<>(Lifecycle.addColumn(after.nullable(), edit.after(), null));
      statements.addAll(trigger.create());
      parts(edit.after(), after.id())
          .forEach(part -> statements.addAll(Lifecycle.create(part, edit.after())));
      return statements;
    }

    private List<Statement> dropNew() {
      List<Statement> statements = new ArrayList<>(trigger.drop());
      statements.add(Lifecycle.statement(after, "drop"));
      return statements;
    }

    /** The default moves over with the column, because before it would hide who wrote a row. */
    private List<Statement> dropOld() {
      List<Statement> statements = new ArrayList<>(trigger.drop());
      statements.add(Lifecycle.statement(before, "drop"));
      statements.addAll(required().settle(after));
      Edit.defaultFact(edit.after(), after.id())
          .ifPresent(fact -> statements.add(Lifecycle.statement(fact, "create")));
      return statements;
    }

    private List<Statement> addOld() {
      List<Statement> statements = new ArrayList<>(required().unsettle(after));
      Edit.defaultFact(edit.after(), after.id())
          .ifPresent(fact -> statements.add(Lifecycle.statement(fact, "drop")));
      statements.addAll(Lifecycle.addColumn(before.nullable(), edit.original(), null));
      Edit.defaultFact(edit.original(), before.id())
          .ifPresent(fact -> statements.add(Lifecycle.statement(fact, "create")));
      parts(edit.original(), before.id())
          .forEach(part -> statements.addAll(Lifecycle.create(part, edit.original())));
      statements.addAll(trigger.create());
      return statements;
    }
  }
}
