package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.RemadeTables.Cluster;
import dev.lockstep.recipe.RemadeTables.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that becomes partitioned, stops being so or is partitioned by something else, and
 * partitions between which rows move because their bounds do: they are made anew, and the rows
 * copied.
 */
final class RemakeTable implements Recipe {

  private static final String NAME = "remake-table";

  /** What the new application misses while it is not there. */
  private static final Set<Kind> SEEN =
      EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.DEFAULT, Kind.CONSTRAINT, Kind.VIEW, Kind.ROUTINE);

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Cluster cluster : edit.remadeTables().all()) {
      cluster.before().facts().forEach(id -> draft.claim(edit.remadeTables().newName(id)));
      cluster.after().facts().forEach(draft::claim);
      for (Side side : List.of(cluster.before(), cluster.after())) {
        for (FactId guest : side.guests()) {
          if (side.tables().contains(side.table(guest).parents().get(0))) {
            FactId id = side == cluster.before() ? edit.remadeTables().newName(guest) : guest;
            draft.claim(id, "parents");
            draft.claim(id, "bound");
          }
        }
        side.tables().forEach(table -> draft.claimInherited(side.catalog(), table));
      }
      draft.add(step(edit, cluster));
    }
  }

  private Step step(Edit edit, Cluster cluster) {
    RemadeTables remade = edit.remadeTables();
    Side before = cluster.before();
    Side after = cluster.after();
    FactId subject = remade.newName(before.roots().get(0));
    StepBuilder step =
        new StepBuilder(NAME, "remake", subject, Phase.CONTRACT)
            .summary("make " + names(remade, before) + " anew and copy the rows")
            .up(
                action(
                    edit,
                    cluster,
                    new TableRemaking(
                        before,
                        after,
                        remade::newName,
                        (column, source) -> forth(edit, before, column, source))))
            .down(
                action(
                    edit,
                    cluster,
                    new TableRemaking(
                        after,
                        before,
                        remade::oldName,
                        (column, source) -> back(edit, after, column, source))))
            .hazard(
                HazardCode.BLOCKS_WHILE_WORKING,
                "Every row of "
                    + names(remade, before)
                    + " is copied, and every index built, while nobody can read or write them.",
                "Run it when they may be locked for that long.")
            .hazard(
                HazardCode.NO_ONLINE_RECIPE,
                "There is no online recipe for moving the rows of a table to other partitions yet.",
                "Plan a short stop.");
    Set<FactId> gone = new TreeSet<>(before.facts());
    gone.removeIf(id -> after.facts().contains(remade.newName(id)));
    Set<FactId> come = new TreeSet<>(after.facts());
    come.removeIf(id -> before.facts().contains(remade.oldName(id)));
    before.facts().stream().filter(id -> !remade.newName(id).equals(id)).forEach(gone::add);
    after.facts().stream().filter(id -> !remade.oldName(id).equals(id)).forEach(come::add);
    step.destroys(gone).produces(come);
    after.facts().stream()
        .filter(id -> !come.contains(id))
        .filter(id -> id.kind() != Kind.COLUMN || edit.delta(id).isPresent())
        .forEach(step::alters);
    after.guests().forEach(step::alters);
    before.guests().stream().map(remade::newName).forEach(step::alters);
    hazards(edit, step, gone, come, cluster);
    after.roots().stream()
        .map(after::whole)
        .distinct()
        .forEach(whole -> untaken(remade, before, after, whole).ifPresent(step::check));
    return step.build();
  }

  /**
   * How many rows there are for which there is no partition, where that can be asked beforehand.
   */
  private static Optional<Check> untaken(
      RemadeTables remade, Side before, Side after, FactId whole) {
    boolean known =
        Edit.columns(after.catalog(), whole).stream()
            .map(Column::id)
            .allMatch(id -> remade.oldName(id).equals(id) && before.catalog().contains(id));
    String taken = known ? taken(after.catalog(), whole) : null;
    return Optional.ofNullable(taken)
        .map(
            expression ->
                new Check(
                    "rows of " + whole.sqlName() + " that no partition takes",
                    Check.Moment.BEFORE,
                    Actions.sql(
                        "recipe/add-constraint/count-check",
                        "table",
                        whole.sqlName(),
                        "expression",
                        expression)));
  }

  /** Which rows a table takes; null where it takes all, or PostgreSQL does not say it. */
  private static String taken(Catalog catalog, FactId table) {
    if (catalog.find(table, Table.class).filter(Table::partitioned).isEmpty()) {
      return null;
    }
    List<String> conditions = new ArrayList<>();
    for (Inheriting heir : catalog.heirs(table).toList()) {
      String condition = heir instanceof Table part ? part.condition() : null;
      if (condition == null) {
        return null;
      }
      String below = taken(catalog, heir.id());
      conditions.add("(" + condition + (below == null ? "" : " AND (" + below + ")") + ")");
    }
    return conditions.isEmpty() ? "false" : String.join(" OR ", conditions);
  }

  private static void hazards(
      Edit edit, StepBuilder step, Set<FactId> gone, Set<FactId> come, Cluster cluster) {
    boolean waits =
        cluster.after().facts().stream()
            .filter(id -> SEEN.contains(id.kind()))
            .flatMap(id -> edit.delta(id).stream())
            .anyMatch(delta -> !(delta instanceof Delta.Altered && isTable(delta.id())));
    if (waits) {
      step.hazard(
          HazardCode.NEW_APPLICATION_WAITS,
          "What else is new in it comes with it, so the new application does without until then.",
          "Let the new application work without it, or split the change into two releases.");
    }
    step.hazard(
        HazardCode.ROWS_MAY_VIOLATE,
        "It fails, up or down, while there are rows that no partition takes, or that a constraint"
            + " refuses.",
        "Declare partitions for them, a DEFAULT one if need be, or change such rows first.");
    String lost = columns(gone);
    if (!lost.isEmpty()) {
      step.hazard(
          HazardCode.DATA_LOSS,
          "The values of " + lost + " are gone.",
          "Keep a copy of them if they may be needed again.");
    }
    String written = columns(come);
    if (!lost.isEmpty() || !written.isEmpty()) {
      step.hazard(
          HazardCode.DOWN_LOSES_DATA,
          "The way back copies the rows without the values of "
              + Stream.of(lost, written)
                  .filter(names -> !names.isEmpty())
                  .collect(Collectors.joining(", "))
              + ".",
          "Keep a copy of them before going down.");
    }
  }

  private static boolean isTable(FactId id) {
    return id.kind() == Kind.TABLE;
  }

  /** The columns among the facts of which the table is not among them. */
  private static String columns(Set<FactId> ids) {
    return ids.stream()
        .filter(id -> id.kind() == Kind.COLUMN && !ids.contains(id.parent()))
        .map(FactId::sqlName)
        .collect(Collectors.joining(", "));
  }

  private static String names(RemadeTables remade, Side before) {
    return before.roots().stream()
        .map(remade::newName)
        .map(FactId::sqlName)
        .collect(Collectors.joining(", "));
  }

  /** The value of a column over those of the table that was. */
  private static String forth(Edit edit, Side before, Column column, FactId source) {
    Column old = source(edit.remadeTables().oldName(column.id()), before, source);
    if (old != null && isKept(old, column)) {
      return old.id().localName();
    }
    Annotation.Type type = old == null ? Annotation.Type.BACKFILL : Annotation.Type.USING;
    return edit.annotation(column.id(), type)
        .map(RemakeTable::expression)
        .orElseGet(() -> old == null ? null : value(old, column));
  }

  /** The value that a column had, over those of the table that is. */
  private static String back(Edit edit, Side after, Column column, FactId source) {
    FactId id = edit.remadeTables().newName(column.id());
    Column current = source(id, after, source);
    if (current != null && isKept(column, current)) {
      return current.id().localName();
    }
    return edit.annotation(column.id(), Annotation.Type.REVERSE)
        .or(() -> edit.annotation(id, Annotation.Type.REVERSE))
        .map(RemakeTable::expression)
        .orElseGet(() -> current == null ? null : value(current, column));
  }

  /** The column of the table that rows come from, which may be a partition. */
  private static Column source(FactId column, Side side, FactId source) {
    return side.catalog().find(column.under(source), Column.class).orElse(null);
  }

  private static String expression(Annotation annotation) {
    return "(" + annotation.value() + ")";
  }

  private static String value(Column from, Column to) {
    String name = from.id().localName();
    return from.type().equals(to.type()) ? name : Casts.cast(name, from, to);
  }

  /** Whether the values stay; then an annotation there speaks of another release. */
  private static boolean isKept(Column old, Column current) {
    return old.id().name().equals(current.id().name())
        && TypeChange.spelled(old).equals(TypeChange.spelled(current));
  }

  private static Action action(Edit edit, Cluster cluster, TableRemaking remaking) {
    return new Action(
        remaking.statements(), Execution.TRANSACTION, locks(edit, cluster), Work.REWRITE);
  }

  /** The tables, what they are attached to, and all that refers to them or that they refer to. */
  private static List<Lock> locks(Edit edit, Cluster cluster) {
    Map<FactId, LockMode> modes = new TreeMap<>();
    for (Side side : List.of(cluster.before(), cluster.after())) {
      for (FactId id : side.facts()) {
        Fact fact = side.catalog().get(id, Fact.class);
        add(modes, Locks.ofRemoval(edit, fact));
        add(modes, Locks.ofCreation(edit, fact));
        if (fact instanceof Constraint key && key.referenced() != null) {
          add(modes, Actions.lock(edit, key.referenced(), LockMode.ACCESS_EXCLUSIVE));
        }
      }
      for (FactId guest : side.guests()) {
        add(modes, Actions.lock(edit, guest, LockMode.ACCESS_EXCLUSIVE));
      }
      for (FactId root : side.roots()) {
        Inheriting table = side.table(root);
        if (table.partition()) {
          family(side.catalog(), side.whole(root), edit, modes);
        }
      }
    }
    List<Lock> locks = new ArrayList<>();
    modes.forEach((relation, mode) -> locks.add(new Lock(relation, mode)));
    return List.copyOf(locks);
  }

  /** Rows may go to every partition of the whole. */
  private static void family(
      Catalog catalog, FactId table, Edit edit, Map<FactId, LockMode> modes) {
    add(modes, Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE));
    catalog.heirs(table).forEach(heir -> family(catalog, heir.id(), edit, modes));
  }

  private static void add(Map<FactId, LockMode> modes, List<Lock> locks) {
    locks.forEach(
        lock -> modes.merge(lock.relation(), lock.mode(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
  }
}
