package dev.lockstep.rehearse;

import java.sql.SQLException;

/** PostgreSQL's own words, made short. */
final class ServerWords {

  private ServerWords() {}

  /** The message without DETAIL and what follows, with the SQLSTATE. */
  static String firstLine(SQLException exception) {
    String message = String.valueOf(exception.getMessage()).strip();
    return message.lines().findFirst().orElse("") + " (SQLSTATE " + exception.getSQLState() + ")";
  }

  /** A text cut to a length in characters. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).stripTrailing() + " …";
  }
}
