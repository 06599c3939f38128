package dev.lockstep.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.core.Parser;

/**
 * Splits a script by the rules of psql's own lexer (psqlscan.l): a semicolon ends a statement
 * unless it is in quotes, in a comment, in parentheses or in the BEGIN ATOMIC body of a routine; a
 * backslash outside of quotes begins a command that takes the rest of the line.
 *
 * <p>Quotes and comments are skipped by pgjdbc's parser.
 */
final class ScriptSplitter {

  private static final int KEPT_WORDS = 8;

  /** The end of a SET that says no. */
  private static final Pattern OFF =
      Pattern.compile("(?i)(?:=|\\bTO\\b)\\s*'?(?:off?|f|fa|fal|fals|false|no?|0)'?\\s*$");

  private final String text;
  private final char[] chars;

  /** The script with backslash commands blanked, so that statements around them stay whole. */
  private final char[] plain;

  private final List<ScriptPart> parts = new ArrayList<>();
  private final List<LineComment> comments = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private int at;
  private int start = -1;
  private int end;
  private int parentheses;
  private int blocks;
  private boolean copyFromStdin;
  private String previousWord = "";

  /** Whether standard_conforming_strings is off, so that every backslash in a constant escapes. */
  private boolean backslashEscapes;

  ScriptSplitter(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    this.plain = text.toCharArray();
  }

  SqlScript split() {
    while (at < chars.length) {
      char c = chars[at];
      if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\0') {
        at++;
      } else if (c == '-' && next() == '-') {
        lineComment();
      } else if (c == '/' && next() == '*') {
        at = Math.min(Parser.parseBlockComment(chars, at) + 1, chars.length);
      } else if (c == '\\') {
        metaCommand();
      } else if (c == ';' && parentheses == 0 && blocks == 0) {
        at++;
        finish();
      } else {
        token(c);
      }
    }
    finish();
    return new SqlScript(text, parts, comments);
  }

  private char next() {
    return at + 1 < chars.length ? chars[at + 1] : '\0';
  }

  private void lineComment() {
    int lineEnd = lineEnd(at);
    comments.add(new LineComment(text.substring(at + 2, lineEnd).stripTrailing(), at));
    at = lineEnd;
  }

  private int lineEnd(int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? chars.length : newline;
  }

  private void token(char c) {
    if (start < 0) {
      start = at;
    }
    int from = at;
    if (c == '\'') {
      at = Parser.parseSingleQuotes(chars, at, !escapes(at) && !backslashEscapes) + 1;
    } else if (c == '"') {
      at = Parser.parseDoubleQuotes(chars, at) + 1;
    } else if (c == '$') {
      at = Parser.parseDollarQuotes(chars, at) + 1;
    } else if (Parser.isIdentifierStartChar(c)) {
      while (at < chars.length && Parser.isIdentifierContChar(chars[at])) {
        at++;
      }
      word(ScriptStatement.upper(text.substring(from, at)));
    } else {
      Variable variable = c == ':' ? Variable.at(text, at, start) : null;
      if (variable != null) {
        variables.add(variable);
      }
      parentheses += c == '(' ? 1 : c == ')' && parentheses > 0 ? -1 : 0;
      at++;
    }
    at = Math.min(at, chars.length);
    end = at;
  }

  /** Whether the constant at the quote is an E'' one, in which a backslash escapes. */
  private boolean escapes(int quote) {
    boolean marked = quote > 0 && (chars[quote - 1] == 'E' || chars[quote - 1] == 'e');
    return marked && (quote < 2 || !Parser.isIdentifierContChar(chars[quote - 2]));
  }

  private void word(String word) {
    if (parentheses > 0) {
      return;
    }
    if (words.size() < KEPT_WORDS) {
      words.add(word);
    }
    copyFromStdin |=
        words.get(0).equals("COPY") && word.equals("STDIN") && previousWord.equals("FROM");
    previousWord = word;
    if (makesRoutine()) {
      if (word.equals("BEGIN")) {
        blocks++;
      } else if (word.equals("CASE") && blocks > 0) {
        blocks++;
      } else if (word.equals("END") && blocks > 0) {
        blocks--;
      }
    }
  }

  private boolean makesRoutine() {
    List<String> head = words.subList(0, Math.min(4, words.size()));
    return head.size() > 1
        && head.get(0).equals("CREATE")
        && (isRoutine(head.get(1))
            || (head.size() > 3 && head.get(1).equals("OR") && isRoutine(head.get(3))));
  }

  private static boolean isRoutine(String word) {
    return word.equals("FUNCTION") || word.equals("PROCEDURE");
  }

  private void metaCommand() {
    if (next() == ';') {
      // Sent together with what follows.
      plain[at] = ' ';
      at += 2;
      return;
    }
    int from = at;
    int lineEnd = lineEnd(at);
    int nameEnd = at + 1;
    while (nameEnd < lineEnd && isCommandName(nameEnd)) {
      nameEnd++;
    }
    String name = text.substring(at + 1, nameEnd);
    int argumentEnd = MetaCommand.wholeLine(name) ? lineEnd : argumentEnd(nameEnd, lineEnd);
    String raw = text.substring(nameEnd, argumentEnd).strip();
    // Two backslashes only end the command.
    at = text.startsWith("\\\\", argumentEnd) ? argumentEnd + 2 : argumentEnd;
    Arrays.fill(plain, from, at, ' ');
    MetaCommand command = new MetaCommand(name, raw, from, start >= 0);
    if (MetaCommand.sends(name)) {
      finish();
    }
    parts.add(command);
  }

  private boolean isCommandName(int index) {
    char c = chars[index];
    return !Character.isWhitespace(c) && (c != '\\' || index == at + 1);
  }

  /** A backslash outside of quotes begins the next command. */
  private int argumentEnd(int from, int lineEnd) {
    char quote = '\0';
    for (int i = from; i < lineEnd; i++) {
      char c = chars[i];
      if (quote == '\'' && c == '\\') {
        i++;
      } else if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '\\') {
        return i;
      }
    }
    return lineEnd;
  }

  private void finish() {
    if (start >= 0) {
      String data = copyFromStdin ? copyData() : null;
      String sql = new String(plain, start, end - start);
      String head = String.join(" ", words);
      parts.add(new ScriptStatement(sql, start, head, data, List.copyOf(variables), Map.of()));
      if (head.contains("STANDARD_CONFORMING_STRINGS") || head.startsWith("DISCARD ALL")) {
        backslashEscapes = head.startsWith("SET") && OFF.matcher(sql).find();
      }
    }
    start = -1;
    parentheses = 0;
    blocks = 0;
    copyFromStdin = false;
    previousWord = "";
    words.clear();
    variables.clear();
  }

  /** Takes the lines after the statement's up to {@code \.} or the end. */
  private String copyData() {
    int from = Math.min(lineEnd(at) + 1, chars.length);
    for (int line = from; line < chars.length; line = lineEnd(line) + 1) {
      if (text.substring(line, lineEnd(line)).stripTrailing().equals("\\.")) {
        at = lineEnd(line);
        return text.substring(from, line);
      }
    }
    at = chars.length;
    return text.substring(from);
  }
}
