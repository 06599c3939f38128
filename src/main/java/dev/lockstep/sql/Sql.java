package dev.lockstep.sql;

import java.nio.charset.StandardCharsets;

/**
 * Quotes names and values for SQL; the only place in the program that does.
 *
 * <p>Source: PostgreSQL 18 manual, 4.1.1 "Identifiers and Key Words" and 4.1.2 "Constants".
 */
public final class Sql {

  /** The longest identifier that PostgreSQL keeps, in bytes (NAMEDATALEN - 1). */
  public static final int MAX_IDENTIFIER_BYTES = 63;

  private Sql() {}

  /**
   * Quotes an identifier when it needs it, as {@code quote_ident} does.
   *
   * @param name the raw name, any characters but NUL
   * @return the name itself when it is a plain lower-case word and no key word, else quoted
   */
  public static String identifier(String name) {
    return isPlain(name) && !Keywords.isReserved(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Quotes a string constant; one with a backslash becomes an {@code E''} constant, so that it
   * reads the same whatever {@code standard_conforming_strings} says.
   */
  public static String literal(String value) {
    String doubled = value.replace("'", "''");
    return value.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  /**
   * Makes a dollar-quote tag that does not occur in the body.
   *
   * @return the whole delimiter, {@code $lockstep$} or with a number in it
   */
  public static String dollarQuote(String body) {
    String tag = "$lockstep$";
    for (int i = 1; body.contains(tag.substring(0, tag.length() - 1)); i++) {
      tag = "$lockstep" + i + "$";
    }
    return tag;
  }

  /**
   * Joins the parts of a name with underscores into one of at most 63 bytes. A longer one is cut at
   * a character and ends in eight hex digits of the SHA-256 of the whole, so different long names
   * stay different.
   */
  public static String shortName(String... parts) {
    String whole = String.join("_", parts);
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_IDENTIFIER_BYTES) {
      return whole;
    }
    int end = whole.length();
    while (whole.substring(0, end).getBytes(StandardCharsets.UTF_8).length
        > MAX_IDENTIFIER_BYTES - 9) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end) + "_" + sha256(whole).substring(0, 8);
  }

  /** The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
  public static String sha256(String text) {
    Digest digest = new Digest();
    digest.add(text);
    return digest.hex();
  }

  /**
   * Whether a name without quotes is a word of SQL that cannot be the name of a table or column.
   */
  public static boolean isReserved(String name) {
    return Keywords.isFullyReserved(name);
  }

  /** Whether a name consists of what needs no quotes: a lower-case letter or underscore first. */
  public static boolean isPlain(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || (c >= 'a' && c <= 'z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return true;
  }
}
