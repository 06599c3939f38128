package dev.lockstep.sql;

import java.nio.charset.StandardCharsets;

/**
 * The names that PostgreSQL makes of a table, a column and a word, where nobody gives one: {@code
 * users_login_not_null}.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE TABLE and "Identifiers" for their length. Where the whole
 * is longer than a name may be, the longer of the first two parts is cut.
 */
public final class DefaultNames {

  private static final int MAX_BYTES = 63;

  private DefaultNames() {}

  /** The name for a column of a table; PostgreSQL adds a number where it is taken. */
  public static String of(String table, String column, String word) {
    int room = MAX_BYTES - 1 - bytes(word) - (column.isEmpty() ? 0 : 1);
    String first = table;
    String second = column;
    while (bytes(first) + bytes(second) > room) {
      if (bytes(first) > bytes(second)) {
        first = shorter(first);
      } else {
        second = shorter(second);
      }
    }
    return first + "_" + (second.isEmpty() ? "" : second + "_") + word;
  }

  /**
   * Whether PostgreSQL may have made a name itself, the table or the column under the name it had
   * then: renaming either leaves the name as it was.
   */
  public static boolean isDefault(String name, String table, String column, String word) {
    String end = "_" + word;
    String unnumbered = name.replaceFirst("\\d+$", "");
    if (name.equals(of(table, column, word)) || unnumbered.equals(of(table, column, word))) {
      return true;
    }
    if (!unnumbered.endsWith(end)) {
      return false;
    }
    String stem = unnumbered.substring(0, unnumbered.length() - end.length());
    return column.isEmpty()
        ? stem.equals(table)
        : stem.startsWith(table + "_") || stem.endsWith("_" + column);
  }

  private static String shorter(String text) {
    return text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
