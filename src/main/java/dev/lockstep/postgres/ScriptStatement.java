package dev.lockstep.postgres;

import java.util.Locale;

/**
 * A statement of a script, from its first token to its last, without the semicolon.
 *
 * @param sql its text; what psql would take out of it, such as a backslash command, is blank
 * @param offset where its first token is, in chars from the start of the script
 * @param words its first words outside of quotes and parentheses, in upper case, separated by one
 *     space, at most eight: {@code CREATE UNIQUE INDEX}
 * @param copyData the lines that follow a {@code COPY … FROM stdin}, without the closing {@code
 *     \.}; null for every other statement
 */
public record ScriptStatement(String sql, int offset, String words, String copyData)
    implements ScriptPart {

  /** Whether its first words are these, given in upper case. */
  public boolean startsWith(String first) {
    return words.startsWith(first)
        && (words.length() == first.length() || words.charAt(first.length()) == ' ');
  }

  /** Where it ends, in chars from the start of the script. */
  public int end() {
    return offset + sql.length();
  }

  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
