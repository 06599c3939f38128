package dev.lockstep.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words and signs of an expression in normal form. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:"
              + "(?<string>E'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*')"
              + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<name>\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)"
              + "|(?<sign>::|[-+*/<>=~!@#%^&|`?]+|[()\\[\\],.:])"
              + ")\\s*");

  /** What a token is. */
  enum Type {
    STRING,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  /** One of them, as written. */
  record Token(Type type, String text) {

    boolean is(String other) {
      return text.equals(other);
    }
  }

  private static final Token END = new Token(Type.END, "");

  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int at;

  Tokens(String expression) {
    Matcher matcher = TOKEN.matcher(expression);
    int end = 0;
    while (end < expression.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new Unreadable("a sign that is not known");
      }
      tokens.add(token(matcher));
      starts.add(start(matcher));
      end = matcher.end();
    }
  }

  private static int start(Matcher matcher) {
    return IntStream.of(
            matcher.start("string"),
            matcher.start("number"),
            matcher.start("name"),
            matcher.start("sign"))
        .max()
        .orElseThrow();
  }

  /** Where the token at a place begins in the expression. */
  int start(int place) {
    return starts.get(place);
  }

  /** Where the token at a place has ended in the expression. */
  int end(int place) {
    return starts.get(place) + tokens.get(place).text().length();
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("string") != null) {
      return new Token(Type.STRING, matcher.group("string"));
    } else if (matcher.group("number") != null) {
      return new Token(Type.NUMBER, matcher.group("number"));
    } else if (matcher.group("name") != null) {
      return new Token(Type.NAME, matcher.group("name"));
    }
    return new Token(Type.SIGN, matcher.group("sign"));
  }

  Token peek() {
    return at(at);
  }

  Token at(int place) {
    return place < tokens.size() ? tokens.get(place) : END;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  boolean take(String text) {
    boolean found = peek().type() != Type.STRING && peek().is(text);
    at += found ? 1 : 0;
    return found;
  }

  void expect(String text) {
    if (!take(text)) {
      throw new Unreadable("no " + text);
    }
  }

  int place() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  /** The place after the bracket that closes the one at a place. */
  int afterClosing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("]")) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    throw new Unreadable("a bracket is not closed");
  }

  int size() {
    return tokens.size();
  }

  /** The tokens from one place to before another. */
  List<Token> between(int from, int to) {
    return tokens.subList(from, to);
  }
}
