package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a new constraint or unique index means for rows in which the new columns are as they come by
 * themselves: those that were there, and those that the old application still writes.
 */
enum Restriction {
  /** No such row can violate it. */
  NONE,
  /** Whether one does is up to values that the declared schema chose for them. */
  CHOSEN,
  /** The old application may write rows that violate it. */
  RESTRICTS;

  /** Of a constraint or unique index, as it is afterwards. */
  static Restriction of(Edit edit, Fact fact) {
    Restriction restriction =
        fact instanceof Constraint constraint
            ? ofConstraint(edit, constraint)
            : ofIndex(edit, (Index) fact);
    return restriction == RESTRICTS && edit.options().assumes(fact.id()) ? CHOSEN : restriction;
  }

  /**
   * What an index or constraint, as it is afterwards, means for the old application when a twin of
   * it is built over columns that stand aside: what it was before restricts no more than it did.
   */
  static Restriction ofTwin(Edit edit, Fact fact) {
    if (edit.delta(fact.id()).isEmpty()
        || fact instanceof Index index && !index.unique()
        || fact instanceof Constraint constraint
            && edit.before()
                .find(fact.id(), Constraint.class)
                .filter(older -> restrictsAsMuch(edit, older, constraint))
                .isPresent()) {
      return NONE;
    }
    return of(edit, fact);
  }

  /** Whether a constraint refused, in its first form, every row that it refuses in its second. */
  private static boolean restrictsAsMuch(Edit edit, Constraint older, Constraint newer) {
    return switch (newer.type()) {
      case CHECK -> edit.measured().implied().relaxed().contains(newer.id());
      case FOREIGN_KEY ->
          newer.referenced().equals(older.referenced())
              && newer.columns().equals(older.columns())
              && newer.referencedColumns().equals(older.referencedColumns())
              && newer.matchesFull() == older.matchesFull();
      case PRIMARY_KEY, UNIQUE ->
          older.isKey() && newer.isKey() && newer.columns().containsAll(older.columns());
      case EXCLUDE -> false;
    };
  }

  /** From which phase on it may be there. */
  Phase phase() {
    return this == RESTRICTS ? Phase.CONTRACT : Phase.VALIDATE;
  }

  /** Whether rows may violate it that are there when it comes; after the gate also new ones. */
  static boolean mayMeetRows(Edit edit, Fact fact, Phase phase) {
    return phase == Phase.CONTRACT || of(edit, fact) != NONE;
  }

  private static Restriction ofConstraint(Edit edit, Constraint constraint) {
    FactId table = constraint.id().parent();
    List<Column> added = added(edit, table, constraint.columns());
    if (edit.isFresh(table)
        || isHarmless(edit, constraint.id())
        || edit.measured().implied().obeyed().containsKey(constraint.id())) {
      return NONE;
    }
    if (added.isEmpty()) {
      return RESTRICTS;
    }
    return switch (constraint.type()) {
      case CHECK -> anyChosen(edit, added) ? CHOSEN : RESTRICTS;
      case FOREIGN_KEY ->
          added.stream().anyMatch(column -> isSilent(edit, column))
              ? constraint.matchesFull() && isMixed(constraint, added) ? RESTRICTS : NONE
              : CHOSEN;
      case PRIMARY_KEY ->
          constraint.columns().stream()
                  .map(name -> table.child(Kind.COLUMN, name))
                  .anyMatch(id -> isRequiredLate(edit, id))
              ? RESTRICTS
              : ofKey(edit, table, constraint.columns(), constraint.indexBody());
      case UNIQUE -> ofKey(edit, table, constraint.columns(), constraint.indexBody());
      case EXCLUDE -> RESTRICTS;
    };
  }

  private static Restriction ofIndex(Edit edit, Index index) {
    FactId table = index.relation();
    if (edit.isFresh(table) || isHarmless(edit, index.id())) {
      return NONE;
    }
    List<Column> added = added(edit, table, index.columns());
    if (index.computed()) {
      // Which columns are only in its expressions or its predicate is not known.
      return anyChosen(edit, added) ? CHOSEN : RESTRICTS;
    }
    return ofKey(edit, table, index.columns(), index.body());
  }

  private static Restriction ofKey(
      Edit edit, FactId table, Collection<String> columns, String body) {
    List<Column> added = added(edit, table, columns);
    boolean nullsDiffer = !body.contains(" NULLS NOT DISTINCT");
    if (!added.isEmpty() && wasUnique(edit.before(), table, columns)
        || nullsDiffer && added.stream().anyMatch(column -> isSilent(edit, column))
        || added.stream().anyMatch(column -> column.identity() != null)) {
      return NONE;
    }
    return anyChosen(edit, added) ? CHOSEN : RESTRICTS;
  }

  /** Whether rows that were there differ in fewer columns already. */
  private static boolean wasUnique(Catalog before, FactId table, Collection<String> columns) {
    Stream<List<String>> constraints =
        before
            .children(table, Constraint.class)
            .filter(key -> key.indexed() && key.type() != Constraint.Type.EXCLUDE)
            .map(Constraint::columns);
    Stream<List<String>> indexes =
        before
            .facts(Index.class)
            .filter(index -> index.relation().equals(table))
            .filter(index -> index.unique() && index.valid() && !index.computed())
            .map(Index::columns);
    return Stream.concat(constraints, indexes).anyMatch(columns::containsAll);
  }

  private static boolean isHarmless(Edit edit, FactId id) {
    return edit.measured().harmless().contains(id);
  }

  private static boolean isMixed(Constraint key, List<Column> added) {
    return added.size() < key.columns().size();
  }

  /** The columns among those named that are new in a table that was there. */
  static List<Column> added(Edit edit, FactId table, Collection<String> columns) {
    return columns.stream()
        .map(name -> table.child(Kind.COLUMN, name))
        .filter(edit::isAdded)
        .map(id -> edit.after().get(id, Column.class))
        .toList();
  }

  /** Whether a new column is NULL in rows that do not name it, until the gate. */
  static boolean isSilent(Edit edit, Column column) {
    return column.identity() == null
        && !column.computed()
        && !Readiness.hasBackfill(edit, column)
        && Edit.defaultOf(edit.after(), column.id()) == null;
  }

  /** Whether a column, which is NOT NULL in the end, is so only in contract. */
  private static boolean isRequiredLate(Edit edit, FactId id) {
    Column column = edit.after().get(id, Column.class);
    return edit.isAdded(id)
        ? isSilent(edit, column)
        : edit.before().find(id, Column.class).filter(older -> !older.notNull()).isPresent()
            && !Readiness.hasBackfill(edit, column);
  }

  /** Whether one of the columns gets, row by row, what an expression of the user's gives. */
  private static boolean anyChosen(Edit edit, List<Column> added) {
    return added.stream()
        .anyMatch(
            column ->
                Readiness.hasBackfill(edit, column)
                    || edit.measured().rewritingAdds().contains(column.id()));
  }
}
