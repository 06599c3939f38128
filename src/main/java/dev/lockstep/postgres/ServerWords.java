package dev.lockstep.postgres;

import java.sql.SQLException;

/** PostgreSQL's own words, made short. */
public final class ServerWords {

  private ServerWords() {}

  /** The message without DETAIL and what follows, with the SQLSTATE. */
  public static String firstLine(SQLException exception) {
    String message = String.valueOf(exception.getMessage()).strip();
    return message.lines().findFirst().orElse("") + " (SQLSTATE " + exception.getSQLState() + ")";
  }

  /** A text cut to a length in characters. */
  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).stripTrailing() + " …";
  }
}
