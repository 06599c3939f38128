package dev.lockstep.postgres;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's own words in an exception, in one line. */
final class Words {

  private Words() {}

  /** The message with its detail and hint, without the severity, the position and the context. */
  static String of(SQLException e) {
    ServerErrorMessage message = message(e);
    if (message == null || message.getMessage() == null) {
      return oneLine(e.getMessage());
    }
    String words = message.getMessage();
    if (message.getDetail() != null) {
      words += " DETAIL: " + message.getDetail();
    }
    if (message.getHint() != null) {
      words += " HINT: " + message.getHint();
    }
    return oneLine(words);
  }

  /** What the server sent, or null when the driver itself speaks. */
  static ServerErrorMessage message(SQLException e) {
    return e instanceof PSQLException thrown ? thrown.getServerErrorMessage() : null;
  }

  private static String oneLine(String text) {
    return text == null ? "no message" : text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
