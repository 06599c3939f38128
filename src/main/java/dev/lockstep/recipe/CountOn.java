package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A sequence that is made for a column which has rows already counts on from the highest value of
 * it, or the next row would meet an old one.
 */
final class CountOn {

  private static final Set<String> COUNTED = Set.of("smallint", "integer", "bigint");

  private CountOn() {}

  /**
   * What a default needs after it was set.
   *
   * @param catalog which has the default
   * @param made whether something was only made for this catalog
   */
  static List<Statement> statements(Catalog catalog, Predicate<FactId> made, Fact fact) {
    if (!(fact instanceof ColumnDefault)) {
      return List.of();
    }
    return catalog
        .find(fact.id().parent(), Column.class)
        .filter(column -> !made.test(column.id()) && COUNTED.contains(column.type()))
        .stream()
        .flatMap(
            column ->
                sequences(catalog, fact)
                    .filter(sequence -> made.test(sequence.id()))
                    .map(sequence -> statement(sequence, column)))
        .toList();
  }

  /** An action that sets such a default, with what it has to do to find the highest value. */
  static Action looking(
      Action action, Catalog there, Predicate<FactId> made, Catalog catalog, Fact fact) {
    return looks(there, made, catalog, fact)
        ? Actions.working(Work.SCAN, action.locks(), action.statements())
        : action;
  }

  /**
   * Whether every row is read for the highest value, because no index begins with the column.
   *
   * @param there what is there by then
   */
  static boolean looks(Catalog there, Predicate<FactId> made, Catalog catalog, Fact fact) {
    return !statements(catalog, made, fact).isEmpty() && !isIndexed(there, fact.id().parent());
  }

  /** What a look for the highest value of a column keeps waiting. */
  static Hazard hazard(FactId column) {
    return new Hazard(
        HazardCode.BLOCKS_WHILE_WORKING,
        "The highest value of "
            + column.sqlName()
            + " is looked for in every row, because no index begins with it, while nobody can"
            + " read or write "
            + column.parent().sqlName()
            + ".",
        "Give the column an index first, or run it when the table may be locked for that long.");
  }

  /** Whether an index is known to begin with a column. */
  static boolean isIndexed(Catalog catalog, FactId column) {
    return catalog
            .children(column.parent(), Constraint.class)
            .anyMatch(key -> key.isKey() && key.columns().get(0).equals(column.name()))
        || catalog
            .facts(Index.class)
            .filter(index -> index.relation().equals(column.parent()) && !index.computed())
            .anyMatch(
                index ->
                    index.unique()
                        ? index.keys().get(0).equals(column.localName())
                        : index.columns().equals(List.of(column.name())));
  }

  private static Stream<Sequence> sequences(Catalog catalog, Fact fact) {
    return catalog.dependencies(fact.id()).stream()
        .flatMap(id -> catalog.find(id, Sequence.class).stream())
        .filter(sequence -> sequence.increment() > 0);
  }

  private static Statement statement(Sequence sequence, Column column) {
    String name = sequence.id().sqlName();
    String table = column.id().parent().sqlName();
    return Actions.sql(
        "recipe/count-on/set-counter",
        "quote",
        Sql.dollarQuote(name + table + column.id().localName()),
        "sequence",
        name,
        "sequenceLiteral",
        Sql.literal(name),
        "column",
        column.id().localName(),
        "table",
        table);
  }
}
