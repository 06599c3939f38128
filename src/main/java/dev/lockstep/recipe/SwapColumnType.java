package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that gets another type without a rewrite under a lock: a column of the new type stands
 * aside, a trigger keeps it equal, existing rows are filled in batches, its indexes and constraints
 * are built, and in one short transaction it takes the old one's place. The way down does the same
 * with the old type.
 */
final class SwapColumnType implements Recipe {

  private static final String NAME = "swap-column-type";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (TypeChange change : TypeChange.all(edit)) {
      FactId id = change.after().id();
      if (change.method() == TypeChange.Method.SWAP && draft.isUnclaimed(id, "type")
          || change.method() == TypeChange.Method.SWAP && draft.isUnclaimed(id, "collation")) {
        Swap swap = new Swap(edit, draft, change);
        claim(edit, draft, id, swap);
        draft.addAll(swap.steps());
      }
    }
  }

  private static void claim(Edit edit, Draft draft, FactId id, Swap swap) {
    draft.claim(id);
    edit.after().children(id).forEach(draft::claim);
    edit.before().children(id).forEach(draft::claim);
    swap.newTwins.ids().forEach(draft::claim);
    swap.oldTwins.ids().forEach(draft::claim);
  }

  /** The steps for one column. */
  private static final class Swap {

    private final Edit edit;
    private final Draft draft;
    private final TypeChange change;
    private final FactId id;
    private final FactId table;
    private final List<Lock> exclusive;
    private final Column aside;
    private final Column asideDown;
    private final Twins newTwins;
    private final Twins oldTwins;
    private final SyncTrigger trigger;
    private final SyncTrigger triggerDown;
    private final String forward;
    private final String backward;
    private final NotNull requiredUp;
    private final NotNull requiredDown;

    Swap(Edit edit, Draft draft, TypeChange change) {
      this.edit = edit;
      this.draft = draft;
      this.change = change;
      this.id = change.after().id();
      this.table = id.parent();
      this.exclusive = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
      this.aside = change.after().aside(TypeChange.asideName(id));
      this.asideDown = change.before().aside(TypeChange.asideNameDown(id));
      this.requiredUp = new NotNull(edit, NAME, aside.id(), change.after());
      this.requiredDown = new NotNull(edit, NAME, asideDown.id(), change.before());
      this.newTwins =
          new Twins(edit, edit.after(), edit.measured().afterAside(), id, "lockstep_new");
      this.oldTwins =
          new Twins(edit, edit.before(), edit.measured().beforeAside(), id, "lockstep_old");
      this.forward =
          edit.annotation(id, Annotation.Type.USING)
              .map(Annotation::value)
              .orElseGet(
                  () ->
                      Casts.forward(
                          id.localName(), change.before(), change.after(), change.conversion()));
      this.backward =
          edit.annotation(id, Annotation.Type.REVERSE)
              .map(Annotation::value)
              .orElseGet(
                  () ->
                      Casts.backward(
                          id.localName(), change.after(), change.before(), change.conversion()));
      this.trigger = trigger("retype", aside, forward, Annotation.Type.USING);
      this.triggerDown = trigger("restore", asideDown, backward, Annotation.Type.REVERSE);
    }

    private SyncTrigger trigger(
        String purpose, Column to, String expression, Annotation.Type said) {
      Optional<Annotation> own = edit.annotation(id, said);
      return new SyncTrigger(
          id,
          purpose,
          own.isPresent() ? UserExpression.searchPath(table) : null,
          own.map(this::inputs).orElse(List.of(id.localName())),
          "recipe/swap-column-type/function",
          "to",
          to.id().localName(),
          "expression",
          expression);
    }

    /** Null where it reads other columns that change as well. */
    private Collection<String> inputs(Annotation annotation) {
      Inputs inputs = Inputs.of(edit, annotation);
      boolean watchable = inputs.steady() || inputs.names().equals(Set.of(id.localName()));
      return inputs.known() && watchable ? inputs.names() : null;
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      Step add =
          new StepBuilder(NAME, "add", id, Phase.EXPAND)
              .summary(
                  "add "
                      + aside.id().localName()
                      + " of type "
                      + aside.type()
                      + " beside "
                      + id.sqlName()
                      + " and the trigger that fills it")
              .up(Plain.instant(exclusive, add(aside, trigger)))
              .down(Plain.instant(exclusive, remove(aside, trigger)))
              .produces(aside.id())
              .produces(trigger.facts())
              .build();
      steps.add(add);
      Step fill =
          fill("backfill", Phase.BACKFILL, aside, forward, true)
              .after(add.key())
              .hazards(unreadable())
              .build();
      steps.add(fill);
      String last = fill.key();
      if (change.after().notNull()) {
        steps.addAll(requiredUp.up(Phase.VALIDATE, List.of(last)));
        last = requiredUp.lastKey();
      }
      steps.addAll(builds(last));
      if (!steps.get(steps.size() - 1).key().equals(last)) {
        last = steps.get(steps.size() - 1).key();
      }
      steps.add(swap(last));
      steps.addAll(wayDown(swapKey()));
      return steps;
    }

    /** What a cast that nobody promised may do; the trigger makes it with every write. */
    private List<Hazard> unreadable() {
      boolean promised =
          change.conversion().implicit() || edit.annotation(id, Annotation.Type.USING).isPresent();
      return promised
          ? List.of()
          : List.of(
              new Hazard(
                  HazardCode.ROWS_MAY_VIOLATE,
                  "Values of "
                      + id.sqlName()
                      + " that  "
                      + (change.conversion().assignable() ? aside.type() : forward)
                      + "  does not take make it fail, and from expand on cannot be written.",
                  "Look for such values first, or write  -- @using <expression>  at the column."));
    }

    private String swapKey() {
      return StepBuilder.key(NAME, "swap", id);
    }

    private StepBuilder fill(String verb, Phase phase, Column to, String expression, boolean up) {
      Action action =
          Backfill.action(
              edit,
              table,
              to.id().localName(),
              expression,
              to.id().localName() + " IS NULL AND " + id.localName() + " IS NOT NULL");
      return new StepBuilder(NAME, verb, id, phase)
          .summary("fill " + to.id().sqlName() + (up ? "" : " on the way down"))
          .up(up ? action : Action.nothing())
          .down(up ? Action.nothing() : action);
    }

    private List<Step> builds(String after) {
      List<Step> steps = new ArrayList<>();
      List<Action> actions = newTwins.builds();
      String previous = after;
      for (int i = 0; i < actions.size(); i++) {
        StepBuilder step =
            new StepBuilder(NAME, "build-" + (i + 1), id, Phase.VALIDATE)
                .summary("build what belongs to " + aside.id().sqlName())
                .up(actions.get(i))
                .after(previous);
        if (i == 0) {
          step.produces(newTwins.twinIds()).hazards(newTwins.hazards());
        }
        steps.add(step.build());
        previous = step.key();
      }
      return withRemovals(steps);
    }

    /** The first of the build steps takes all of them back. */
    private List<Step> withRemovals(List<Step> steps) {
      List<Action> removals = newTwins.removals();
      List<Step> result = new ArrayList<>();
      for (int i = 0; i < removals.size(); i++) {
        result.add(
            new StepBuilder(NAME, "unbuild-" + (i + 1), id, Phase.VALIDATE)
                .summary("remove what belongs to " + aside.id().sqlName() + " on the way down")
                .down(removals.get(i))
                .after(i == 0 ? steps.get(0).after() : Set.of(result.get(i - 1).key()))
                .build());
      }
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        result.add(
            i == 0 && !removals.isEmpty()
                ? step.behind(result.get(result.size() - 1).key())
                : step);
      }
      return result;
    }

    private Step swap(String after) {
      List<Statement> up = new ArrayList<>(trigger.drop());
      up.add(Lifecycle.statement(change.before(), "drop"));
      up.add(rename(aside.id().localName(), id.localName()));
      up.addAll(newTwins.settle());
      up.addAll(newTwins.marks());
      up.addAll(requiredUp.settle(change.after()));
      parts(edit.after()).forEach(part -> up.addAll(Lifecycle.create(part, edit.after())));

      List<Statement> down = new ArrayList<>(triggerDown.drop());
      parts(edit.after()).stream()
          .filter(part -> part.id().kind() == Kind.DEFAULT)
          .forEach(part -> down.addAll(Lifecycle.drop(part, edit.after())));
      parts(edit.after()).stream()
          .filter(part -> part.id().kind() != Kind.DEFAULT)
          .forEach(part -> down.addAll(Lifecycle.drop(part, edit.after())));
      down.addAll(newTwins.unmarks());
      down.addAll(newTwins.unsettle());
      down.addAll(requiredUp.unsettle(change.after()));
      down.add(rename(id.localName(), aside.id().localName()));
      down.add(rename(asideDown.id().localName(), id.localName()));
      down.addAll(oldTwins.settle());
      down.addAll(oldTwins.marks());
      down.addAll(requiredDown.settle(change.before()));
      parts(edit.before()).forEach(part -> down.addAll(Lifecycle.create(part, edit.before())));
      down.addAll(trigger.create());

      StepBuilder step =
          new StepBuilder(NAME, "swap", id, change.phase())
              .summary(
                  "put the column of type " + aside.type() + " in the place of " + id.sqlName())
              .up(Plain.instant(exclusive, up))
              .down(Plain.instant(exclusive, down))
              .produces(id)
              .produces(newTwins.ids())
              .produces(parts(edit.after()).stream().map(Fact::id).toList())
              .destroys(aside.id())
              .destroys(trigger.facts())
              .destroys(newTwins.twinIds())
              .destroys(gone())
              .after(after)
              .after(rebuildKeys())
              .after(draft.rebuilds().removalsBefore(id, change.phase()))
              .group(draft.rebuilds().group(id, change.phase()));
      if (change.phase() == Phase.CONTRACT) {
        step.hazard(
            HazardCode.NEW_APPLICATION_WAITS,
            id.sqlName() + " keeps the type " + change.before().type() + " until contract has run.",
            "Let the new application read and write "
                + id.sqlName()
                + " in a form that both types take.");
      }
      step.hazard(
          HazardCode.DOWN_LOSES_DATA,
          "On the way down the values of "
              + id.sqlName()
              + " are turned back by  "
              + backward
              + "  , which may not give the values that were there.",
          "Check on a copy that the values come back as you need them.");
      return step.build();
    }

    private List<String> rebuildKeys() {
      List<String> keys = new ArrayList<>();
      for (int i = 1;
          change.phase() == Phase.CONTRACT && i <= newTwins.swallowedBuilds().size();
          i++) {
        keys.add(StepBuilder.key(NAME, "rebuild-" + i, id));
      }
      return keys;
    }

    private List<FactId> gone() {
      return oldTwins.ids().stream().filter(twin -> !newTwins.ids().contains(twin)).toList();
    }

    private Statement rename(String from, String to) {
      return Actions.sql("sql/column/rename", "table", table.sqlName(), "from", from, "to", to);
    }

    /** The defaults, comments and grants of the column. */
    private List<Fact> parts(Catalog catalog) {
      return catalog.children(id).stream().map(part -> catalog.get(part, Fact.class)).toList();
    }

    /**
     * Steps that do nothing on the way up. On the way down, from the last to the first, they bring
     * the old type back aside, before the swap is taken back.
     */
    private List<Step> wayDown(String swap) {
      Phase phase = change.phase();
      List<Step> steps = new ArrayList<>();
      if (phase == Phase.CONTRACT) {
        // They come after the swap is taken back, so before it on the way up.
        for (Action build : newTwins.swallowedBuilds()) {
          steps.add(
              new StepBuilder(NAME, "rebuild-" + (steps.size() + 1), id, phase)
                  .summary("build what belongs to " + aside.id().sqlName() + " on the way down")
                  .down(build)
                  .build());
        }
      }
      String previous = swap;
      List<Action> builds = new ArrayList<>(oldTwins.builds());
      for (int i = builds.size() - 1; i >= 0; i--) {
        StepBuilder step =
            new StepBuilder(NAME, "down-build-" + (i + 1), id, phase)
                .alters(id)
                // What a foreign key points to may go after that, and so is there again before it.
                .alters(oldTwins.foreignKeys())
                // As does a column that one of them is about.
                .alters(oldTwins.goingColumns())
                .summary("build what belongs to " + asideDown.id().sqlName() + " on the way down")
                .down(builds.get(i))
                .after(previous);
        steps.add(step.build());
        previous = step.key();
      }
      if (change.before().notNull()) {
        steps.addAll(requiredDown.down(phase, List.of(previous)));
        previous = requiredDown.firstDownKey();
      }
      Step fill =
          fill("down-backfill", phase, asideDown, backward, false)
              .alters(id)
              .after(previous)
              .build();
      steps.add(fill);
      steps.add(
          new StepBuilder(NAME, "down-add", id, phase)
              .alters(id)
              .summary("add " + asideDown.id().sqlName() + " on the way down")
              .down(Plain.instant(exclusive, add(asideDown, triggerDown)))
              .after(fill.key())
              .build());
      return steps;
    }

    private List<Statement> add(Column column, SyncTrigger sync) {
      return SyncTrigger.join(Lifecycle.addColumn(column, edit.after(), null), sync.create());
    }

    private static List<Statement> remove(Column column, SyncTrigger sync) {
      return SyncTrigger.join(sync.drop(), List.of(Lifecycle.statement(column, "drop")));
    }
  }
}
