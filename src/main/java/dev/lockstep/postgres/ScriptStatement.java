package dev.lockstep.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A statement of a script, from its first token to its last, without the semicolon.
 *
 * @param sql its text; what psql would take out of it, such as a backslash command, is blank
 * @param offset where its first token is, in chars from the start of the script
 * @param words its first words outside of quotes and parentheses, in upper case, separated by one
 *     space, at most eight: {@code CREATE UNIQUE INDEX}
 * @param copyData the lines that follow a {@code COPY … FROM stdin}, without the closing {@code
 *     \.}; null for every other statement
 * @param variables what psql would replace in it
 * @param values the values that variables have there
 */
public record ScriptStatement(
    String sql,
    int offset,
    String words,
    String copyData,
    List<Variable> variables,
    Map<String, String> values)
    implements ScriptPart {

  /** How many words and dots are shown of a statement. */
  private static final int HEAD = 8;

  /** A statement without variables. */
  public ScriptStatement(String sql, int offset, String words, String copyData) {
    this(sql, offset, words, copyData, List.of(), Map.of());
  }

  /** The same where variables have these values. */
  public ScriptStatement with(Map<String, String> known) {
    return variables.isEmpty()
        ? this
        : new ScriptStatement(sql, offset, words, copyData, variables, Map.copyOf(known));
  }

  /** What is sent: as psql does, a variable without a value is left as it is written. */
  public String sent() {
    StringBuilder sent = new StringBuilder();
    int at = 0;
    for (Variable variable : variables) {
      sent.append(sql, at, variable.start()).append(variable.text(values));
      at = variable.end();
    }
    return at == 0 ? sql : sent.append(sql, at, sql.length()).toString();
  }

  /** Where in the script a char of what is sent comes from. */
  int origin(int index) {
    int shift = 0;
    for (Variable variable : variables) {
      int length = variable.text(values).length();
      int start = variable.start() + shift;
      if (index < start) {
        break;
      } else if (index < start + length) {
        return offset + variable.start();
      }
      shift += length - (variable.end() - variable.start());
    }
    return offset + index - shift;
  }

  /** Whether its first words are these, given in upper case. */
  public boolean startsWith(String first) {
    return words.startsWith(first)
        && (words.length() == first.length() || words.charAt(first.length()) == ' ');
  }

  /**
   * How it begins, for people: {@code CREATE TABLE app.users}. It ends before the first parenthesis
   * or constant, which may be a password.
   */
  public String head() {
    StringBuilder head = new StringBuilder();
    int end = offset;
    int count = 0;
    for (Token token : Token.of(this)) {
      boolean name = token.isName() && !sql.startsWith("'", token.end() - offset);
      if (count++ == HEAD || !(name || token.is("."))) {
        break;
      }
      head.append(token.offset() > end ? " " : "").append(token.text());
      end = token.end();
    }
    return end < end() ? head + " …" : head.toString();
  }

  /** Where it ends, in chars from the start of the script. */
  public int end() {
    return offset + sql.length();
  }

  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
