package dev.lockstep.workbench;

import dev.lockstep.render.Templates;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements on a scratch database that may fail and are taken back. */
final class Trial {

  private final Connection connection;
  private final Templates templates;

  Trial(Connection connection, Templates templates) throws SQLException {
    this.connection = connection;
    this.templates = templates;
    connection.setAutoCommit(false);
  }

  /** Whether the statement succeeds; a failed one leaves the transaction usable. */
  boolean tried(String template, Map<String, Object> variables) throws SQLException {
    return refusal(template, variables).isEmpty();
  }

  /** What PostgreSQL has against the statement; a failed one leaves the transaction usable. */
  Optional<SQLException> refusal(String template, Map<String, Object> variables)
      throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(templates.render(template, variables));
      connection.releaseSavepoint(savepoint);
      return Optional.empty();
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return Optional.of(e);
    }
  }

  /**
   * What came of a query.
   *
   * @param rows column by column; none when it failed
   * @param refusal what PostgreSQL has against it
   */
  record Answer(List<List<String>> rows, Optional<SQLException> refusal) {

    /** The first column of the rows. */
    List<String> texts() {
      return rows.stream().map(row -> row.get(0)).toList();
    }
  }

  /** The first column of the rows; none when it fails. */
  List<String> texts(String template, Map<String, Object> variables) throws SQLException {
    return answer(template, variables).texts();
  }

  /** The rows of a query, or why there are none. */
  Answer answer(String template, Map<String, Object> variables) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(templates.render(template, variables))) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
      connection.releaseSavepoint(savepoint);
      return new Answer(rows, Optional.empty());
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return new Answer(List.of(), Optional.of(e));
    }
  }

  /** The rows of a query, column by column; none when it fails. */
  List<List<String>> rows(String template, Map<String, Object> variables) throws SQLException {
    return answer(template, variables).rows();
  }

  /** The first column of the first row, or an empty text when there is none or it fails. */
  String text(String template, Map<String, Object> variables) throws SQLException {
    return texts(template, variables).stream().findFirst().orElse("");
  }

  /** The answer, with everything taken back that was done to get it. */
  <T> T undoing(Question<T> question) {
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

  /** What is done. */
  interface Question<T> {
    T ask() throws SQLException;
  }
}
