package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Runs scripts as {@code psql -v ON_ERROR_STOP=1 -f} does. */
public final class ScriptRunner {

  /** Runs one statement of a script. */
  @FunctionalInterface
  public interface Executor {

    /**
     * @throws StatementError when PostgreSQL refuses it
     */
    void execute(
        Connection connection, SqlScript script, String fileName, ScriptStatement statement);
  }

  private ScriptRunner() {}

  /**
   * Runs every statement of a script by itself, in autocommit mode; {@code BEGIN} and {@code
   * COMMIT} are statements like others. What is left open at the end is rolled back.
   *
   * @param fileName what places in errors call the script
   * @throws StatementError when PostgreSQL refuses a statement
   * @throws Failure when the script has a backslash command that changes what it does
   */
  public static void run(Connection connection, String script, String fileName) {
    run(connection, script, fileName, ScriptRunner::execute);
  }

  /** The same where somebody else runs the statements. */
  public static void run(Connection connection, String script, String fileName, Executor executor) {
    SqlScript split = SqlScript.split(script);
    Map<String, String> variables = new HashMap<>();
    try {
      for (ScriptPart part : split.parts()) {
        if (part instanceof ScriptStatement statement) {
          executor.execute(connection, split, fileName, statement.with(variables));
        } else if (part instanceof MetaCommand command) {
          if (command.quit()) {
            break;
          }
          if (!command.variable() || !command.assign(variables)) {
            refuseIfNeeded(split, fileName, command);
          }
        }
      }
    } finally {
      rollBack(connection);
    }
  }

  /**
   * Runs one statement of a script.
   *
   * @return what the server said besides the result, in order
   * @throws StatementError when PostgreSQL refuses it
   */
  public static List<SQLWarning> execute(
      Connection connection, SqlScript script, String fileName, ScriptStatement part) {
    try {
      if (part.copyData() != null) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(part.sent(), new StringReader(part.copyData()));
        return List.of();
      }
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(part.sent());
        return said(statement);
      }
    } catch (SQLException e) {
      throw StatementError.of(script, fileName, part, e);
    } catch (IOException e) {
      throw new IllegalStateException("a string can be read", e);
    }
  }

  private static List<SQLWarning> said(Statement statement) throws SQLException {
    List<SQLWarning> said = new ArrayList<>();
    for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
      said.add(w);
    }
    return said;
  }

  /** Ends the transaction that a script or a failed statement of it left open, if any. */
  public static void rollBack(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      if (!connection.isClosed() && inTransaction(connection)) {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      // The connection is broken, and with it the transaction.
      return;
    }
  }

  /** The server's process of a connection. */
  public static int processId(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  /** Whether a transaction is open. */
  public static boolean inTransaction(Connection connection) throws SQLException {
    return connection.unwrap(org.postgresql.core.BaseConnection.class).getTransactionState()
        != org.postgresql.core.TransactionState.IDLE;
  }

  private static void refuseIfNeeded(SqlScript script, String fileName, MetaCommand command) {
    if (!command.harmless()) {
      throw new Failure(
          Code.SCHEMA_SQL,
          script.place(fileName, command.offset()),
          "The psql command \\" + command.name() + " cannot be carried out here.",
          "Write the script without it.");
    }
  }
}
