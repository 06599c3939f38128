package dev.lockstep.workbench;

import dev.lockstep.expression.Passing;
import dev.lockstep.expression.Predicate;
import dev.lockstep.expression.RowType;
import dev.lockstep.recipe.Variables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks PostgreSQL's planner whether predicates imply another one: whether it sees that no row of a
 * table with these checks can violate it, or that an index with the one predicate serves a query
 * with the others.
 *
 * <p>Source: PostgreSQL 18 manual, "constraint_exclusion", and "Partial Indexes".
 */
final class Prover {

  private static final String NOTHING_TO_READ = "One-Time Filter: false";
  private static final String INDEX = "lockstep_implied_index";

  private final Trial trial;

  Prover(Trial trial) {
    this.trial = trial;
  }

  /** Whether PostgreSQL proves it. */
  boolean implies(Collection<Predicate> given, Predicate asked, RowType row) {
    Map<String, Object> variables = table(given, row);
    variables.put("conditions", expressions(given, Passing.ON_TRUE));
    variables.put("asked", asked.expression());
    variables.put("whenTrue", asked.passing() == Passing.ON_TRUE);
    return trial.undoing(
        () ->
            trial.tried("probe/implied-table", variables)
                && (hasNoCounterexample(variables)
                    || asked.passing() == Passing.ON_TRUE && servesIndex(variables)));
  }

  /**
   * Whether PostgreSQL sets a column NOT NULL without a look at the rows, because checks that are
   * there prove that there is no NULL. It counts the scans of a transaction, of an empty table too.
   *
   * <p>Source: PostgreSQL 18 manual, ALTER TABLE, "SET/DROP NOT NULL"; "pg_stat_get_xact_numscans".
   */
  boolean skipsScan(Collection<Predicate> checks, String column, RowType row) {
    Map<String, Object> variables = table(checks, row);
    variables.put("column", column);
    return trial.undoing(
        () ->
            trial.tried("probe/implied-table", variables)
                && trial.tried("probe/implied-not-null", variables)
                && trial.text("probe/implied-scans", variables).equals("0"));
  }

  private static Map<String, Object> table(Collection<Predicate> given, RowType row) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("columns", columns(row));
    variables.put("checks", expressions(given, Passing.UNLESS_FALSE));
    return variables;
  }

  private boolean hasNoCounterexample(Map<String, Object> variables) throws SQLException {
    return trial.tried("probe/implied-exclude", variables)
        && shows("probe/implied-counterexample", variables, NOTHING_TO_READ);
  }

  private boolean servesIndex(Map<String, Object> variables) throws SQLException {
    return !((List<?>) variables.get("conditions")).isEmpty()
        && trial.tried("probe/implied-scan", variables)
        && trial.tried("probe/implied-index", variables)
        && shows("probe/implied-use", variables, INDEX);
  }

  private boolean shows(String query, Map<String, Object> variables, String line)
      throws SQLException {
    return trial.texts(query, variables).stream().anyMatch(text -> text.contains(line));
  }

  private static List<Map<String, Object>> columns(RowType row) {
    List<Map<String, Object>> columns = new ArrayList<>();
    new TreeMap<>(row.columns())
        .forEach(
            (name, column) -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("name", name);
              map.put("type", column.type());
              map.put("notNull", column.notNull());
              columns.add(map);
            });
    return columns;
  }

  private static List<Map<String, Object>> expressions(
      Collection<Predicate> predicates, Passing passing) {
    List<Map<String, Object>> expressions = new ArrayList<>();
    for (Predicate predicate : predicates) {
      if (predicate.passing() == passing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("expression", predicate.expression());
        expressions.add(map);
      }
    }
    return Variables.separated(expressions);
  }
}
