package dev.lockstep.workbench;

import dev.lockstep.catalog.Conversion;
import dev.lockstep.recipe.Questions;
import dev.lockstep.render.Templates;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tries changes on an empty temporary table and looks at what they did to its file: on 14 to 18 the
 * answer is the same as for a filled one. Everything is rolled back.
 */
final class Probe {

  private final Connection connection;
  private final Templates templates;

  Probe(Connection connection, Templates templates) throws SQLException {
    this.connection = connection;
    this.templates = templates;
    connection.setAutoCommit(false);
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
    return undoing(
        () -> {
          if (!tried("probe/table", variables)) {
            return Conversion.unknown(pair.from(), pair.to());
          }
          boolean indexed = tried("probe/index", variables);
          String before = text("probe/files", variables);
          boolean assignable = tried("probe/retype", variables);
          boolean catalogOnly = assignable && before.equals(text("probe/files", variables));
          boolean back = tried("probe/cast-back", variables);
          boolean implicit =
              text("probe/implicit", variables).equals("t")
                      && (catalogOnly || !pair.toType().contains("("))
                  || catalogOnly && indexed && text("probe/same-type", variables).equals("t");
          return new Conversion(pair.from(), pair.to(), catalogOnly, implicit, assignable, back);
        });
  }

  /** Whether adding the column with its default writes the table anew. */
  boolean addRewrites(Questions.Added column) {
    return undoing(() -> add(column).equals("rewritten"));
  }

  /**
   * The expression in normal form if it is the same for every row and every moment of one
   * statement, else null.
   */
  String constant(Questions.Added column) {
    return undoing(
        () ->
            add(column).equals("kept") && tried("recipe/user-expression/leave", Map.of())
                ? text("probe/normal-form", Map.of())
                : null);
  }

  private String add(Questions.Added column) throws SQLException {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("from", "integer");
    variables.put("type", column.type());
    variables.put("expression", column.expression());
    if (!tried("probe/table", variables)) {
      return "refused";
    }
    String before = text("probe/files", variables);
    if (!tried("probe/add", variables)) {
      return "refused";
    }
    return before.equals(text("probe/files", variables)) ? "kept" : "rewritten";
  }

  /** Whether the statement succeeds; a failed one leaves the transaction usable. */
  private boolean tried(String template, Map<String, Object> variables) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(templates.render(template, variables));
      connection.releaseSavepoint(savepoint);
      return true;
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return false;
    }
  }

  private String text(String template, Map<String, Object> variables) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(templates.render(template, variables))) {
      String text = rows.next() ? rows.getString(1) : "";
      connection.releaseSavepoint(savepoint);
      return String.valueOf(text);
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return "";
    }
  }

  private <T> T undoing(Question<T> question) {
    try {
      try {
        return question.ask();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the scratch server is gone", e);
    }
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }
}
