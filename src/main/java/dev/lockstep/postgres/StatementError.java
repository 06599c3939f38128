package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.sql.SQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL refused a statement of a script. */
public final class StatementError extends RuntimeException {

  private static final String INVALID_PARAMETER_VALUE = "22023";

  private final transient ScriptStatement statement;
  private final transient Place place;
  private final String sqlState;
  private final String serverMessage;

  private StatementError(
      ScriptStatement statement, Place place, String serverMessage, SQLException underneath) {
    super(
        place + ": " + serverMessage + " (SQLSTATE " + underneath.getSQLState() + ")", underneath);
    this.statement = statement;
    this.place = place;
    this.sqlState = underneath.getSQLState() == null ? "" : underneath.getSQLState();
    this.serverMessage = serverMessage;
  }

  static StatementError of(
      SqlScript script, String file, ScriptStatement statement, SQLException e) {
    ServerErrorMessage message = Words.message(e);
    int position = message == null ? 0 : message.getPosition();
    int offset = statement.offset();
    if (position > 0) {
      // The server counts characters of the statement from 1.
      String sent = statement.sent();
      int characters = sent.codePointCount(0, sent.length());
      offset = statement.origin(sent.offsetByCodePoints(0, Math.min(position - 1, characters)));
    }
    return new StatementError(statement, script.place(file, offset), Words.of(e), e);
  }

  public ScriptStatement statement() {
    return statement;
  }

  /** Where in the script the server saw the error; the statement's start when it did not say. */
  public Place place() {
    return place;
  }

  /** The five characters of the error code; empty when the driver gave none. */
  public String sqlState() {
    return sqlState;
  }

  /** Whether the server named a place in the text of a statement, and not only a value. */
  public boolean isAboutText() {
    ServerErrorMessage message = Words.message((SQLException) getCause());
    return message != null && (message.getPosition() > 0 || message.getInternalPosition() > 0);
  }

  /** The server's message, with detail and hint, in one line. */
  public String serverMessage() {
    return serverMessage;
  }

  /**
   * The failure that the server does not have the provider of a security label; null for any other
   * error.
   */
  public Failure missingLabelProvider() {
    return isLabel() && sqlState.equals(INVALID_PARAMETER_VALUE)
        ? failure(
            Code.LABEL_PROVIDER,
            "Name a server that loads the provider with --dev-url, or leave labels alone with"
                + " --ignore 'security-label:**'.")
        : null;
  }

  /** Whether it is a SECURITY LABEL, by itself or the statement of a block that was refused. */
  private boolean isLabel() {
    ServerErrorMessage message = Words.message((SQLException) getCause());
    String where = message == null ? null : message.getWhere();
    return statement.startsWith("SECURITY LABEL")
        || where != null && where.lines().findFirst().orElse("").contains("\"SECURITY LABEL ");
  }

  /** The same as something that a user can act on. */
  public Failure failure(Code code, String remedy) {
    return new Failure(
        code,
        place,
        serverMessage + " (SQLSTATE " + sqlState + ") in: " + statement.head(),
        remedy,
        getCause());
  }
}
