package dev.lockstep.application;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statements of an application about one table. It names the columns that it knows, and finds
 * its rows by a key, or by all their values where there is none.
 *
 * @param columns the raw names of all columns, in physical order
 * @param key the raw names of the columns that say which row is meant; empty when there are none
 * @param conflicts the columns of each unique key that an upsert can name
 */
record TableStatements(
    FactId table, List<String> columns, List<String> key, List<List<String>> conflicts) {

  static TableStatements of(FactId table, Catalog catalog) {
    List<Column> columns =
        catalog
            .children(table, Column.class)
            .sorted(Comparator.comparingInt(Column::position))
            .toList();
    List<String> required =
        columns.stream().filter(Column::notNull).map(column -> column.id().name()).toList();
    List<Constraint> keys =
        catalog
            .children(table, Constraint.class)
            .filter(Constraint::isKey)
            .filter(key -> !key.deferrable())
            .sorted(Comparator.comparing(Constraint::type).thenComparing(Constraint::id))
            .toList();
    List<String> key =
        keys.stream()
            .map(Constraint::columns)
            .filter(required::containsAll)
            .findFirst()
            .orElse(List.of());
    Stream<List<String>> indexes =
        catalog
            .facts(Index.class)
            .filter(index -> index.relation().equals(table) && index.unique() && !index.computed())
            .map(Index::columns);
    List<List<String>> conflicts =
        Stream.concat(keys.stream().map(Constraint::columns), indexes).distinct().toList();
    return new TableStatements(
        table, columns.stream().map(column -> column.id().name()).toList(), key, conflicts);
  }

  /** Inserts a row and gives all columns; the parameters are the values of the named columns. */
  String insert(List<String> named) {
    return "INSERT INTO "
        + table.sqlName()
        + (named.isEmpty()
            ? " DEFAULT VALUES"
            : " (" + list(named) + ") VALUES (" + parameters(1, named.size()) + ")")
        + " RETURNING "
        + list(columns);
  }

  /** The same, but an existing row with the same key gets the values. */
  String upsert(List<String> named, List<String> conflict) {
    String assignments =
        named.stream()
            .map(name -> Sql.identifier(name) + " = EXCLUDED." + Sql.identifier(name))
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + table.sqlName()
        + " ("
        + list(named)
        + ") VALUES ("
        + parameters(1, named.size())
        + ") ON CONFLICT ("
        + list(conflict)
        + ") DO UPDATE SET "
        + assignments;
  }

  /** Reads all columns of a row; the parameters are those of {@link #where}. */
  String read() {
    return "SELECT " + list(columns) + " FROM " + table.sqlName() + where(1);
  }

  /** Sets one column and gives it; the first parameter is the value. */
  String update(String column) {
    String name = Sql.identifier(column);
    return "UPDATE " + table.sqlName() + " SET " + name + " = $1" + where(2) + " RETURNING " + name;
  }

  String delete() {
    return "DELETE FROM " + table.sqlName() + where(1);
  }

  /** The columns whose values say which row is meant. */
  List<String> identifying() {
    return key.isEmpty() ? columns : key;
  }

  private String where(int first) {
    List<String> names = identifying();
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = Sql.identifier(names.get(i));
      String parameter = "$" + (first + i);
      conditions.add(
          key.isEmpty()
              ? name + "::text IS NOT DISTINCT FROM " + parameter + "::text"
              : name + " = " + parameter);
    }
    return " WHERE " + String.join(" AND ", conditions);
  }

  private static String list(List<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  private static String parameters(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> "$" + number)
        .collect(Collectors.joining(", "));
  }
}
