package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a column of existing rows in batches, a transaction each, along a key or along pages. */
final class Backfill {

  private Backfill() {}

  /**
   * The action that fills a column.
   *
   * @param column the quoted name of the column that is filled
   * @param expression what it gets, over the columns of its row
   * @param needed the condition of a row that still needs it
   */
  static Action action(Edit edit, FactId table, String column, String expression, String needed) {
    List<Statement> statements = new ArrayList<>();
    Optional<List<Map<String, Object>>> key = key(edit, table);
    for (FactId relation : key.isPresent() ? List.of(table) : leaves(edit.before(), table)) {
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("table", relation.sqlName());
      variables.put("tableLiteral", Sql.literal(relation.sqlName()));
      variables.put("searchPath", Sql.literal(UserExpression.searchPath(table)));
      variables.put("quote", Sql.dollarQuote(expression + needed + relation.sqlName()));
      variables.put("column", column);
      variables.put("expression", expression);
      variables.put("needed", needed);
      variables.put("batchRows", edit.options().batchRows());
      variables.put("pauseSeconds", seconds(edit.options().batchPause()));
      variables.put("maxReplicaLag", interval(edit.options().maxReplicaLag()));
      // Where a script notes what is done; the one who writes it knows.
      variables.put("progress", null);
      variables.put("key", key.orElse(List.of()));
      statements.add(
          new Statement(
              key.isPresent() ? "recipe/backfill/by-key" : "recipe/backfill/by-page", variables));
    }
    return new Action(
        statements,
        Execution.STANDALONE,
        Actions.lock(edit, table, LockMode.ROW_EXCLUSIVE),
        Work.BATCHES);
  }

  /** Null for none. */
  private static String seconds(Duration pause) {
    return pause.isZero() ? null : BigDecimal.valueOf(pause.toMillis(), 3).toPlainString();
  }

  /** Null for none. */
  private static String interval(Duration lag) {
    return lag.isZero() ? null : "interval " + Sql.literal(lag.toMillis() + " milliseconds");
  }

  /** The columns of a key that is there all the time and has no NULLs, primary keys first. */
  private static Optional<List<Map<String, Object>>> key(Edit edit, FactId table) {
    return edit.before()
        .children(table, Constraint.class)
        .filter(Constraint::isKey)
        .filter(constraint -> edit.delta(constraint.id()).isEmpty())
        .filter(constraint -> isSteady(edit, table, constraint.columns()))
        .min(
            Comparator.comparing((Constraint constraint) -> constraint.type())
                .thenComparing(Constraint::id))
        .map(constraint -> columns(edit, table, constraint.columns()));
  }

  private static boolean isSteady(Edit edit, FactId table, List<String> columns) {
    return columns.stream()
        .map(name -> table.child(Kind.COLUMN, name))
        .allMatch(
            id ->
                edit.delta(id).isEmpty()
                    && edit.before().find(id, Column.class).filter(Column::notNull).isPresent());
  }

  private static List<Map<String, Object>> columns(Edit edit, FactId table, List<String> names) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (String name : names) {
      Column column = edit.before().get(table.child(Kind.COLUMN, name), Column.class);
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", column.id().localName());
      map.put("keyType", column.type());
      map.put("number", columns.size() + 1);
      columns.add(map);
    }
    return Variables.separated(columns);
  }

  private static List<FactId> leaves(Catalog catalog, FactId table) {
    if (!catalog.get(table, Table.class).partitioned()) {
      return List.of(table);
    }
    return catalog
        .facts(Table.class)
        .filter(child -> child.parents().contains(table))
        .flatMap(child -> leaves(catalog, child.id()).stream())
        .toList();
  }
}
