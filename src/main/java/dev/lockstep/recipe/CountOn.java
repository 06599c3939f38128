package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
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
