package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that gets another name or schema before the gate; until contract its old name is a view
 * over it, through which PostgreSQL writes as well (manual, CREATE VIEW, "Updatable Views").
 */
public final class RenameTable implements Recipe {

  private static final String NAME = "rename-table";

  /** What a column may not change while a view shows it. */
  private static final Set<String> SHOWN = Set.of("type", "collation", "generated", "virtual");

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Renamed delta : draft.unclaimed(Delta.Renamed.class)) {
      if (isBridgeable(edit, delta)) {
        draft.claim(delta.id());
        draft.add(rename(edit, delta));
        draft.add(retire(edit, delta));
        if (!delta.attributes().isEmpty()) {
          Table before = edit.before().get(delta.id(), Table.class);
          draft.become(new Delta.Altered(before, delta.after(), delta.attributes()));
        }
      }
    }
  }

  /** Whether a view can have the old name and be all that an old application needs. */
  static boolean isBridgeable(Edit edit, Delta.Renamed delta) {
    return delta.before() instanceof Table before
        && delta.after() instanceof Table after
        && !edit.isRenamed(after.id().parent())
        && !edit.isRenamedAway(before.id().parent())
        && (!isSecured(before, after) || edit.measured().invokerViews())
        && edit.delta(after.id().child(Kind.OWNER, "")).isEmpty()
        && edit.deltas().stream()
            .allMatch(
                other ->
                    leavesShape(after.id(), other)
                        && leavesNames(edit, delta, other, before, after))
        && edit.original().children(before.id(), Column.class).findAny().isPresent();
  }

  /**
   * Whether the bridge over a table wants a view that reads with the rights of whoever asks it:
   * with its owner's, to whom the policies do not apply, it would show every row.
   */
  public static boolean wantsInvokerView(Delta delta) {
    return delta instanceof Delta.Renamed renamed
        && renamed.before() instanceof Table before
        && renamed.after() instanceof Table after
        && isSecured(before, after);
  }

  private static boolean isSecured(Table before, Table after) {
    return before.rowSecurity() || after.rowSecurity();
  }

  private static boolean leavesShape(FactId table, Delta delta) {
    if (delta.id().kind() != Kind.COLUMN || !table.equals(delta.id().parent())) {
      return true;
    }
    Set<String> attributes =
        delta instanceof Delta.Altered altered
            ? altered.attributes()
            : delta instanceof Delta.Renamed renamed ? renamed.attributes() : Set.of();
    return Collections.disjoint(attributes, SHOWN);
  }

  /** Whether nothing else comes under the old name or had the new one. */
  private static boolean leavesNames(
      Edit edit, Delta.Renamed delta, Delta other, Table before, Table after) {
    if (other == delta) {
      return true;
    }
    boolean comes =
        !(other instanceof Delta.Removed)
            && !Collections.disjoint(
                NameSlots.of(other.id(), edit.after()), NameSlots.of(before.id(), edit.original()));
    FactId old = other instanceof Delta.Renamed renamed ? renamed.before().id() : other.id();
    boolean goes =
        !(other instanceof Delta.Added)
            && !Collections.disjoint(
                NameSlots.of(old, edit.original()), NameSlots.of(after.id(), edit.after()));
    return !comes && !goes;
  }

  /** Contract steps that touch the table or empty its old schema, put after the view has gone. */
  static List<Step> ordered(Edit edit, List<Step> steps) {
    List<Step> ordered = steps;
    for (Delta delta : edit.deltas()) {
      if (delta instanceof Delta.Renamed renamed && isBridgeable(edit, renamed)) {
        ordered = ordered.stream().map(step -> ordered(renamed, step)).toList();
      }
    }
    return ordered;
  }

  private static Step ordered(Delta.Renamed delta, Step step) {
    String last = StepBuilder.key(NAME, "retire", view(delta));
    FactId schema = delta.before().id().parent();
    boolean touches =
        Stream.of(Set.of(step.subject()), step.produces(), step.destroys(), step.alters())
            .flatMap(Set::stream)
            .anyMatch(
                id ->
                    id.isWithin(delta.id())
                        || id.isWithin(delta.before().id())
                        || id.equals(schema));
    return step.phase() == Phase.CONTRACT && touches && !step.key().equals(last)
        ? step.behind(Set.of(last))
        : step;
  }

  private static Step rename(Edit edit, Delta.Renamed delta) {
    FactId from = delta.before().id();
    FactId current = delta.id();
    List<Statement> up = new ArrayList<>(RenameStatements.of(from, current));
    up.addAll(makeView(edit, delta));
    List<Statement> down = new ArrayList<>(dropView(delta));
    down.addAll(RenameStatements.of(current, from));
    List<Lock> locks = Locks.ofRename(edit, delta.after());
    return new StepBuilder(NAME, "rename", current, Phase.EXPAND)
        .summary(
            RenameObject.summary(from, current) + " and put a view with the old name in its place")
        .up(Actions.instant(locks, up))
        .down(Actions.instant(locks, down))
        .destroys(from)
        .produces(current, view(delta))
        .hazard(
            HazardCode.THROUGH_A_VIEW,
            "Until contract "
                + from.sqlName()
                + " is a view: COPY FROM, TRUNCATE, system columns, WHERE CURRENT OF and new foreign"
                + " keys do not work by that name.",
            "Let the old application use INSERT and DELETE instead, or stop it before this phase.")
        .build();
  }

  private static Step retire(Edit edit, Delta.Renamed delta) {
    FactId view = view(delta);
    return new StepBuilder(NAME, "retire", view, Phase.CONTRACT)
        .summary("drop the view that had the old name of " + delta.id().display())
        .up(Actions.instant(List.of(), dropView(delta)))
        .down(Actions.instant(List.of(), makeView(edit, delta)))
        .destroys(view)
        .after(StepBuilder.key(NAME, "rename", delta.id()))
        .build();
  }

  private static FactId view(Delta.Renamed delta) {
    FactId old = delta.before().id();
    return old.parent().child(Kind.VIEW, old.name());
  }

  private static List<Statement> dropView(Delta.Renamed delta) {
    return List.of(Actions.sql("sql/view/drop", "name", view(delta).sqlName()));
  }

  /** The view with its owner and privileges: what is said of the table by its old name. */
  private static List<Statement> makeView(Edit edit, Delta.Renamed delta) {
    FactId old = delta.before().id();
    List<Grant> grants = edit.original().children(old, Grant.class).toList();
    List<Column> columns = Edit.columns(edit.original(), old);
    Statement create =
        Actions.sql(
            "recipe/rename-table/view",
            "view",
            view(delta).sqlName(),
            "columns",
            Variables.list(columns.stream().map(column -> column.id().localName()).toList()),
            "table",
            delta.id().sqlName(),
            "invoker",
            wantsInvokerView(delta));
    List<Statement> statements = new ArrayList<>();
    statements.add(
        create.making(
            new Creation(view(delta), Creation.of(old, edit.original()).objects(), grants)));
    edit.original()
        .find(old.child(Kind.OWNER, ""), Owner.class)
        .ifPresent(owner -> statements.addAll(Lifecycle.create(owner, edit.original())));
    Stream.concat(
            grants.stream(),
            columns.stream().flatMap(column -> edit.original().children(column.id(), Grant.class)))
        .forEach(grant -> statements.addAll(Lifecycle.create(grant, edit.original())));
    return statements;
  }
}
