package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What only PostgreSQL can say about an edit before it can be planned. */
public final class Questions {

  /**
   * A change of type.
   *
   * @param from the old type as a column definition spells it
   * @param fromType without its collation
   */
  public record Retyped(String from, String to, String fromType, String toType) {}

  /** A new column with a value for existing rows. */
  public record Added(String type, String expression) {}

  /**
   * What rows would have to meet to be restricted, in which new columns are as they come by
   * themselves.
   *
   * @param variables of the query that asks it
   */
  public record Condition(Map<String, Object> variables) {}

  /**
   * The expression of an annotation over the columns of its row.
   *
   * @param columns their names and types, as the template of the question reads them
   * @param searchPath where it looks for names
   */
  public record Reading(
      FactId table, List<Map<String, Object>> columns, String expression, String searchPath) {}

  private final Map<FactId, Condition> conditions = new TreeMap<>();
  private final Map<Annotation, Reading> readings = new LinkedHashMap<>();
  private final Map<FactId, Retyped> retyped = new TreeMap<>();
  private final Map<FactId, Added> defaults = new TreeMap<>();
  private final Map<FactId, Added> backfills = new TreeMap<>();
  private final List<Statement> asideUp = new ArrayList<>();
  private final List<Statement> asideDown = new ArrayList<>();
  private final List<Statement> renames = new ArrayList<>();
  private final Map<FactId, FactId> inTheWay = new TreeMap<>();

  private final Entailments entailments;
  private final List<Writing> writings;

  public Questions(Edit edit) {
    entailments = new Entailments(edit);
    writings = Writing.all(edit);
    for (Delta delta : edit.deltas()) {
      if (delta instanceof Delta.Added added && added.fact() instanceof Column column) {
        added(edit, column);
      } else if (delta instanceof Delta.Added added) {
        restricted(edit, added.fact());
      } else if (delta instanceof Delta.Altered altered) {
        restricted(edit, altered.after());
        retyped(altered.before(), altered.after());
      } else if (delta instanceof Delta.Renamed renamed) {
        retyped(edit.before().get(renamed.id(), Fact.class), renamed.after());
      }
    }
    for (Annotation annotation : edit.declared().annotations()) {
      if (annotation.type() != Annotation.Type.RENAMED) {
        read(edit, annotation);
      }
    }
    inTheWay.putAll(RenameObject.inTheWay(edit));
    inTheWay.forEach((aside, gone) -> renames.addAll(RenameStatements.of(gone, aside)));
    renames.addAll(RenameObject.allStatements(edit));
    for (FactId view : new Besides(edit, new Rebuilds(edit)).read()) {
      asideUp.addAll(RenameStatements.of(view, Besides.aside(view)));
      asideDown.addAll(RenameStatements.of(view, Besides.asideDown(view)));
    }
    for (Swaps.Swap swap : edit.swaps().all()) {
      for (FactId type : swap.enums()) {
        asideUp.addAll(RenameStatements.of(type, Besides.aside(type)));
        asideDown.addAll(RenameStatements.of(type, Besides.asideDown(type)));
      }
      for (FactId column : swap.columns()) {
        asideUp.add(rename(column, TypeChange.asideName(column)));
        asideDown.add(rename(column, TypeChange.asideNameDown(column)));
      }
    }
  }

  private void added(Edit edit, Column column) {
    if (edit.isFresh(column.id()) || column.inherited()) {
      return;
    }
    String expression = Edit.defaultOf(edit.after(), column.id());
    if (expression != null) {
      defaults.put(column.id(), new Added(TypeChange.spelled(column), expression));
    }
    edit.annotation(column.id(), Annotation.Type.BACKFILL)
        .ifPresent(
            annotation ->
                backfills.put(
                    column.id(), new Added(TypeChange.spelled(column), annotation.value())));
  }

  /** The way forth reads the columns there were, the way back those that there are then. */
  private void read(Edit edit, Annotation annotation) {
    FactId table = annotation.target().parent();
    boolean asked =
        edit.delta(annotation.target()).isPresent()
            || edit.original().contains(annotation.target())
                && !edit.after().contains(annotation.target());
    if (!asked || !edit.before().contains(table) || edit.isFresh(table)) {
      return;
    }
    boolean back = annotation.type() == Annotation.Type.REVERSE;
    List<Column> columns = new ArrayList<>();
    if (!back) {
      columns.addAll(Edit.columns(edit.original(), edit.oldName(table)));
    }
    Edit.columns(edit.after(), table).stream()
        .filter(column -> columns.stream().noneMatch(other -> isNamesake(other, column)))
        .forEach(columns::add);
    readings.put(
        annotation,
        new Reading(
            table,
            Variables.separated(
                columns.stream()
                    .map(
                        column ->
                            (Map<String, Object>)
                                new LinkedHashMap<String, Object>(
                                    Map.of("name", column.id().localName(), "type", column.type())))
                    .toList()),
            annotation.value(),
            UserExpression.searchPath(table)));
  }

  private static boolean isNamesake(Column one, Column other) {
    return one.id().name().equals(other.id().name());
  }

  /** A CHECK restricts the rows that do not satisfy it, an index those that its predicate names. */
  private void restricted(Edit edit, Fact fact) {
    if (fact instanceof Constraint constraint) {
      FactId table = constraint.id().parent();
      if (constraint.expression() != null) {
        ask(edit, fact, table, constraint.columns(), constraint.expression(), true);
      } else if (constraint.predicate() != null) {
        ask(edit, fact, table, constraint.columns(), constraint.predicate(), false);
      }
    } else if (fact instanceof Index index && index.unique() && index.predicate() != null) {
      ask(edit, fact, index.relation(), index.columns(), index.predicate(), false);
    }
  }

  private void ask(
      Edit edit, Fact fact, FactId table, List<String> columns, String condition, boolean negated) {
    List<Column> added = Restriction.added(edit, table, columns);
    if (edit.isFresh(table)
        || added.isEmpty()
        || added.stream().anyMatch(column -> Readiness.hasBackfill(edit, column))) {
      return;
    }
    List<Map<String, Object>> known = new ArrayList<>();
    List<Map<String, Object>> unknown = new ArrayList<>();
    for (String name : columns) {
      Column column = edit.after().get(table.child(Kind.COLUMN, name), Column.class);
      boolean decided = added.contains(column) && !column.computed() && column.identity() == null;
      String value = decided ? Edit.defaultOf(edit.after(), column.id()) : null;
      (decided ? known : unknown)
          .add(
              Map.of(
                  "name",
                  column.id().localName(),
                  "type",
                  column.type(),
                  "value",
                  value == null ? "NULL" : value));
    }
    conditions.put(
        fact.id(),
        new Condition(
            Map.of(
                "known", known, "unknown", unknown, "condition", condition, "negated", negated)));
  }

  private void retyped(Fact before, Fact after) {
    if (before instanceof Column older
        && after instanceof Column newer
        && !TypeChange.spelled(older).equals(TypeChange.spelled(newer))) {
      retyped.put(
          newer.id(),
          new Retyped(
              TypeChange.spelled(older), TypeChange.spelled(newer), older.type(), newer.type()));
    }
  }

  private static Statement rename(FactId column, String to) {
    return Actions.sql(
        "sql/column/rename",
        "table",
        column.parent().sqlName(),
        "from",
        column.localName(),
        "to",
        column.named(to).localName());
  }

  /** Whether nothing has to be asked; plain renames are no question. */
  public boolean isEmpty() {
    return !isAboutColumns() && !standsAside() && entailments.isEmpty();
  }

  /** Whether something has to be read under a name that it has aside. */
  public boolean standsAside() {
    return !asideUp.isEmpty() || !asideDown.isEmpty();
  }

  /** Whether something is asked about types and values of columns. */
  public boolean isAboutColumns() {
    return !retyped.isEmpty()
        || !defaults.isEmpty()
        || !backfills.isEmpty()
        || !conditions.isEmpty()
        || !writings.isEmpty()
        || !readings.isEmpty();
  }

  /** What annotations write into columns, to be tried. */
  public List<Writing> writings() {
    return writings;
  }

  /** What is asked of conditions on rows. */
  public Entailments entailments() {
    return entailments;
  }

  /** The type changes of columns, by column. */
  public Map<FactId, Retyped> retyped() {
    return retyped;
  }

  /** New columns of existing tables that have a default. */
  public Map<FactId, Added> defaults() {
    return defaults;
  }

  /** New columns of existing tables with a {@code @backfill}. */
  public Map<FactId, Added> backfills() {
    return backfills;
  }

  /** Expressions of which has to be known what they read. */
  public Map<Annotation, Reading> readings() {
    return readings;
  }

  /** Conditions that restrict, by the constraint or unique index that does. */
  public Map<FactId, Condition> conditions() {
    return conditions;
  }

  /** What goes and stands aside while others take their new names, by its name aside. */
  public Map<FactId, FactId> inTheWay() {
    return inTheWay;
  }

  /** What gives swapped columns of the second schema their aside names. */
  public List<Statement> asideUp() {
    return asideUp;
  }

  /** What gives swapped columns of the first schema their aside names. */
  public List<Statement> asideDown() {
    return asideDown;
  }

  /** The plain renames, which make definitions follow. */
  public List<Statement> renames() {
    return renames;
  }
}
