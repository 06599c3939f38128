package dev.lockstep.postgres;

import dev.lockstep.sql.Sql;
import java.util.Map;

/**
 * A place where psql puts the value of one of its variables.
 *
 * <p>Source: PostgreSQL 18 manual, psql, "SQL Interpolation".
 *
 * @param name the variable's
 * @param form how it is written
 * @param written the whole of it, {@code :'name'}
 * @param start where it begins, in chars from the start of its statement or argument
 */
public record Variable(String name, Form form, String written, int start) {

  /** How a variable is written, and so what becomes of its value. */
  public enum Form {
    /** {@code :name}, the value itself. */
    PLAIN,
    /** {@code :'name'}, the value as a literal. */
    LITERAL,
    /** {@code :"name"}, the value as a quoted identifier. */
    IDENTIFIER,
    /** {@code :{?name}}, whether it has one. */
    TEST
  }

  /** The variable that begins at a colon, or null. */
  static Variable at(CharSequence text, int colon, int from) {
    char next = colon + 1 < text.length() ? text.charAt(colon + 1) : '\0';
    boolean second = colon > 0 && text.charAt(colon - 1) == ':';
    if (second || next == ':') {
      return null;
    } else if (next == '\'') {
      return of(text, colon, 2, "'", Form.LITERAL, from);
    } else if (next == '"') {
      return of(text, colon, 2, "\"", Form.IDENTIFIER, from);
    } else if (next == '{') {
      boolean test = colon + 2 < text.length() && text.charAt(colon + 2) == '?';
      return test ? of(text, colon, 3, "}", Form.TEST, from) : null;
    }
    return of(text, colon, 1, "", Form.PLAIN, from);
  }

  private static Variable of(
      CharSequence text, int colon, int before, String close, Form form, int from) {
    int start = colon + before;
    int end = start;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    boolean closed =
        close.isEmpty() || (end < text.length() && text.charAt(end) == close.charAt(0));
    return end == start || !closed
        ? null
        : new Variable(
            text.subSequence(start, end).toString(),
            form,
            text.subSequence(colon, end + close.length()).toString(),
            colon - from);
  }

  private static boolean isNameChar(char c) {
    return c == '_' || c >= 0x80 || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** Where it ends, counted like its start. */
  public int end() {
    return start + written.length();
  }

  /** What stands there in the end; a variable without a value stays as it is written. */
  public String text(Map<String, String> values) {
    String value = values.get(name);
    if (form == Form.TEST) {
      return value == null ? "FALSE" : "TRUE";
    } else if (value == null) {
      return written;
    }
    return switch (form) {
      case PLAIN, TEST -> value;
      case LITERAL -> Sql.literal(value);
      case IDENTIFIER -> "\"" + value.replace("\"", "\"\"") + "\"";
    };
  }
}
