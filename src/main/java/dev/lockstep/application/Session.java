package dev.lockstep.application;

import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connection of an application. Its statements are prepared on the server once and kept, as
 * drivers and pools do.
 */
final class Session implements AutoCloseable {

  /**
   * What a prepared statement fails with until it is prepared again: what it gives must stay the
   * same (PostgreSQL 18 manual, PREPARE), and a type of its parameters must not be made anew.
   */
  private static final Set<String> OUTDATED = Set.of("0A000", "XX000");

  private final Connection connection;
  private final Map<String, String> prepared = new HashMap<>();
  private int replanned;

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** How often a prepared statement had to be prepared again because a type had changed. */
  int replanned() {
    return replanned;
  }

  /**
   * Runs a statement, prepared the first time.
   *
   * @param arguments the values as text, or null; in the order of the statement's parameters
   * @return the rows it gives, as text
   */
  List<List<String>> run(String sql, List<String> arguments) throws SQLException {
    try {
      return guarded(sql, arguments);
    } catch (SQLException refused) {
      if (!OUTDATED.contains(String.valueOf(refused.getSQLState())) || !prepared.containsKey(sql)) {
        throw refused;
      }
      replanned++;
      execute("DEALLOCATE " + prepared.remove(sql));
      return guarded(sql, arguments);
    }
  }

  /** Whether a statement means anything now; it is not run. */
  void check(String sql) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      execute("PREPARE lockstep_check AS " + sql);
      execute("DEALLOCATE lockstep_check");
    } finally {
      connection.rollback(before);
    }
  }

  private List<List<String>> guarded(String sql, List<String> arguments) throws SQLException {
    if (connection.getAutoCommit()) {
      return prepareAndRun(sql, arguments);
    }
    Savepoint before = connection.setSavepoint();
    try {
      List<List<String>> rows = prepareAndRun(sql, arguments);
      connection.releaseSavepoint(before);
      return rows;
    } catch (SQLException refused) {
      connection.rollback(before);
      throw refused;
    }
  }

  private List<List<String>> prepareAndRun(String sql, List<String> arguments) throws SQLException {
    String name = prepared.get(sql);
    if (name == null) {
      name = "lockstep_" + (prepared.size() + replanned + 1);
      execute("PREPARE " + name + " AS " + sql);
      prepared.put(sql, name);
    }
    String values =
        arguments.stream()
            .map(value -> value == null ? "NULL" : Sql.literal(value))
            .collect(Collectors.joining(", "));
    return execute("EXECUTE " + name + (arguments.isEmpty() ? "" : "(" + values + ")"));
  }

  private List<List<String>> execute(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getString(i));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
