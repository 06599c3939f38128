package dev.lockstep.workbench;

import dev.lockstep.catalog.Conversion;
import dev.lockstep.recipe.Questions;
import dev.lockstep.sql.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries changes on an empty temporary table and looks at what they did to its file: on 14 to 18 the
 * answer is the same as for a filled one. Everything is rolled back.
 */
final class Probe {

  private final Trial trial;

  Probe(Trial trial) {
    this.trial = trial;
  }

  /** What turning a column of one type into the other costs and allows. */
  Conversion conversion(Questions.Retyped pair) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("from", pair.from());
    variables.put("to", pair.to());
    variables.put("fromType", pair.fromType());
    variables.put("toType", pair.toType());
    variables.put("fromLiteral", Sql.literal(pair.fromType()));
    variables.put("toLiteral", Sql.literal(pair.toType()));
    return trial.undoing(
        () -> {
          if (!trial.tried("probe/table", variables)) {
            return Conversion.unknown(pair.from(), pair.to());
          }
          boolean indexed = trial.tried("probe/index", variables);
          String before = trial.text("probe/files", variables);
          boolean assignable = trial.tried("probe/retype", variables);
          boolean catalogOnly = assignable && before.equals(trial.text("probe/files", variables));
          boolean back = trial.tried("probe/cast-back", variables);
          boolean implicit =
              trial.text("probe/implicit", variables).equals("t")
                      && (catalogOnly || !pair.toType().contains("("))
                  || catalogOnly && indexed && trial.text("probe/same-type", variables).equals("t");
          return new Conversion(pair.from(), pair.to(), catalogOnly, implicit, assignable, back);
        });
  }

  /** Whether adding the column with its default writes the table anew. */
  boolean addRewrites(Questions.Added column) {
    return trial.undoing(() -> add(column).equals("rewritten"));
  }

  /**
   * The expression in normal form if it is the same for every row and every moment of one
   * statement, else null.
   */
  String constant(Questions.Added column) {
    return trial.undoing(
        () ->
            add(column).equals("kept") && trial.tried("recipe/user-expression/leave", Map.of())
                ? trial.text("probe/normal-form", Map.of())
                : null);
  }

  /**
   * Whether PostgreSQL sees, without a look at any row, that no row can meet the condition: its
   * planner then leaves nothing of the query but a filter that is false once and for all.
   */
  boolean isNever(Questions.Condition condition) {
    return trial.undoing(
        () ->
            trial
                .text("probe/never", condition.variables())
                .contains("<One-Time-Filter>false</One-Time-Filter>"));
  }

  /**
   * The raw names of the columns that an expression reads; empty where PostgreSQL does not take it
   * over the plain columns of a row, as when it reads the row as a whole or another table.
   */
  Optional<Set<String>> reads(Questions.Reading reading) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("columns", reading.columns());
    variables.put("expression", reading.expression());
    variables.put("searchPath", reading.searchPath());
    return trial.undoing(
        () -> {
          boolean taken =
              trial.tried("probe/read-row", variables)
                  && trial.tried("recipe/user-expression/use", variables)
                  && trial.tried("probe/read-view", variables)
                  && trial.tried("recipe/user-expression/leave", Map.of());
          return taken
              ? Optional.of(new TreeSet<>(trial.texts("probe/read-columns", variables)))
              : Optional.empty();
        });
  }

  private String add(Questions.Added column) throws SQLException {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("from", "integer");
    variables.put("type", column.type());
    variables.put("expression", column.expression());
    if (!trial.tried("probe/table", variables)) {
      return "refused";
    }
    String before = trial.text("probe/files", variables);
    if (!trial.tried("probe/add", variables)) {
      return "refused";
    }
    return before.equals(trial.text("probe/files", variables)) ? "kept" : "rewritten";
  }
}
