package dev.lockstep.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.core.Parser;

/**
 * A word, quoted name, constant or sign of a statement.
 *
 * @param text as written
 * @param offset where it begins, in chars from the start of the script
 * @param depth how many parentheses and brackets are open around it; each counts as outside of
 *     itself
 */
public record Token(String text, int offset, int depth) {

  /** The tokens of a statement, without comments. */
  public static List<Token> of(ScriptStatement statement) {
    char[] chars = statement.sql().toCharArray();
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < chars.length) {
      int end = Math.min(end(chars, at), chars.length);
      char c = chars[at];
      boolean comment = end - at > 1 && (c == '-' || c == '/');
      if (!Character.isWhitespace(c) && !comment) {
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
        String text = new String(chars, at, end - at);
        tokens.add(new Token(text, statement.offset() + at, depth));
        depth += c == '(' || c == '[' ? 1 : 0;
      }
      at = end;
    }
    return tokens;
  }

  private static int end(char[] chars, int at) {
    char c = chars[at];
    char next = at + 1 < chars.length ? chars[at + 1] : '\0';
    if (c == '\'') {
      boolean escapes = at > 0 && (chars[at - 1] == 'E' || chars[at - 1] == 'e');
      int end = Parser.parseSingleQuotes(chars, at, !escapes) + 1;
      // The driver ends at a doubled quote, which is part of the constant.
      while (end < chars.length && chars[end] == '\'') {
        end = Parser.parseSingleQuotes(chars, end, !escapes) + 1;
      }
      return end;
    } else if (c == '"') {
      int end = Parser.parseDoubleQuotes(chars, at) + 1;
      // The driver ends at a doubled quote, which is part of the name.
      while (end < chars.length && chars[end] == '"') {
        end = Parser.parseDoubleQuotes(chars, end) + 1;
      }
      return end;
    } else if (c == '$') {
      return Parser.parseDollarQuotes(chars, at) + 1;
    } else if (c == '-' && next == '-') {
      return Parser.parseLineComment(chars, at) + 1;
    } else if (c == '/' && next == '*') {
      return Parser.parseBlockComment(chars, at) + 1;
    } else if (Parser.isIdentifierStartChar(c)) {
      int end = at + 1;
      while (end < chars.length && Parser.isIdentifierContChar(chars[end])) {
        end++;
      }
      return end;
    }
    return at + 1;
  }

  /** Where it ends, in chars from the start of the script. */
  public int end() {
    return offset + text.length();
  }

  /** Whether it is this key word, given in upper case. */
  public boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** Whether it can be a name, quoted or not. */
  public boolean isName() {
    return text.startsWith("\"") || Parser.isIdentifierStartChar(text.charAt(0));
  }

  /** The raw name that it stands for: quotes removed, else folded to lower case. */
  public String name() {
    return text.startsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text.toLowerCase(Locale.ROOT);
  }
}
