package dev.lockstep.sql;

import java.util.Locale;

/**
 * Writes constants and names that mean the same without the characters they hold, for programs that
 * read SQL less well than PostgreSQL does.
 *
 * <p>Source: PostgreSQL 18 manual, 4.1.2.2 "String Constants with C-Style Escapes" and 4.1.2.3
 * "String Constants with Unicode Escapes".
 */
public final class Armour {

  private Armour() {}

  /** A constant of one line in which nothing but letters, digits, spaces and {@code ,.()_=} is. */
  public static String literal(String value) {
    StringBuilder text = new StringBuilder("E'");
    value.codePoints().forEach(c -> escape(c, text));
    return text.append('\'').toString();
  }

  /**
   * The same constant as one that is written with backslashes already.
   *
   * @param body what stands between {@code E'} and {@code '}
   */
  public static String escaped(String body) {
    StringBuilder text = new StringBuilder("E'");
    for (int i = 0; i < body.length(); ) {
      int c = body.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\' && i < body.length() && body.charAt(i) != '\'' && body.charAt(i) != '\n') {
        text.append('\\').appendCodePoint(body.codePointAt(i));
        i += Character.charCount(body.codePointAt(i));
      } else if ((c == '\\' || c == '\'') && i < body.length()) {
        escape(body.codePointAt(i), text);
        i++;
      } else {
        escape(c, text);
      }
    }
    return text.append('\'').toString();
  }

  /** A quoted name of one line, its characters as numbers where they are unusual. */
  public static String identifier(String name) {
    StringBuilder text = new StringBuilder("U&\"");
    name.codePoints()
        .forEach(
            c -> {
              if (isHarmless(c)) {
                text.appendCodePoint(c);
              } else {
                text.append(String.format(Locale.ROOT, c < 0x10000 ? "\\%04X" : "\\+%06X", c));
              }
            });
    return text.append('"').toString();
  }

  private static void escape(int c, StringBuilder text) {
    if (isHarmless(c)) {
      text.appendCodePoint(c);
    } else if (c == '\n') {
      text.append("\\n");
    } else {
      text.append(String.format(Locale.ROOT, c < 0x10000 ? "\\u%04X" : "\\U%08X", c));
    }
  }

  private static boolean isHarmless(int c) {
    return Character.isLetterOrDigit(c) || " ,.()_=".indexOf(c) >= 0;
  }
}
