package dev.lockstep.postgres;

import java.sql.SQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's own words, made short. */
public final class ServerWords {

  private ServerWords() {}

  /** The message without DETAIL and what follows, with the SQLSTATE. */
  public static String firstLine(SQLException exception) {
    String message = String.valueOf(exception.getMessage()).strip();
    return message.lines().findFirst().orElse("") + " (SQLSTATE " + exception.getSQLState() + ")";
  }

  /** The message with detail and hint, in one line, with the SQLSTATE. */
  public static String whole(SQLException exception) {
    return Words.of(exception) + " (SQLSTATE " + exception.getSQLState() + ")";
  }

  /** Whether a function that was called said it, and not the statement itself. */
  public static boolean isOfCall(SQLException exception) {
    ServerErrorMessage message = Words.message(exception);
    return message != null && message.getWhere() != null;
  }

  /** A text cut to a length in characters. */
  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).stripTrailing() + " …";
  }
}
