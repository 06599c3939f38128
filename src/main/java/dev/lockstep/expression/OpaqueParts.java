package dev.lockstep.expression;

import dev.lockstep.expression.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of an expression that are not looked into. They have to be the same whenever they are
 * computed from the same row; those that may fail instead are remembered.
 */
final class OpaqueParts {

  private static final Set<String> WORDS_BEFORE_PARENTHESIS =
      Set.of("AND", "OR", "NOT", "WHEN", "THEN", "ELSE", "CASE", "ANY", "ALL", "FROM", "IN");
  private static final Set<String> VALUES =
      Set.of("CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "CURRENT_TIME", "LOCALTIME");
  private static final Set<String> HARMLESS_CASTS = Set.of("text", "character");

  private final Set<String> failing = new HashSet<>();
  private final Set<String> computed = new HashSet<>();

  /**
   * Notes a part.
   *
   * @param sure whether it is computed for every row that passes
   * @return what it is called: the same for the same text
   */
  String note(List<Token> part, boolean sure) {
    String key = part.stream().map(Token::text).collect(Collectors.joining(" "));
    boolean total = true;
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      String next = i + 1 < part.size() ? part.get(i + 1).text() : "";
      switch (token.type()) {
        case NAME -> {
          boolean call =
              next.equals("(")
                  && !WORDS_BEFORE_PARENTHESIS.contains(token.text())
                  && !isType(part, i);
          if (token.is("OPERATOR") || call && (isQualified(part, i) || !isSteady(token))) {
            throw new Unreadable("a function that is not known");
          }
          total &= !call || Functions.isTotal(token.text());
          total &= !VALUES.contains(token.text());
        }
        case SIGN ->
            total &=
                switch (token.text()) {
                  case "(", ")", "]", ",", "." -> true;
                  case "[" -> i > 0 && (part.get(i - 1).is("ARRAY") || next.equals("]"));
                  case "::" -> isHarmlessCast(part, i);
                  default -> Functions.isTotalOperator(token.text());
                };
        case STRING, NUMBER, END -> {}
      }
    }
    if (!total) {
      failing.add(key);
    }
    if (sure) {
      computed.add(key);
    }
    return key;
  }

  /** Whether a word is a value of the statement in which it is computed. */
  static boolean isValue(Token token) {
    return VALUES.contains(token.text());
  }

  private static boolean isSteady(Token token) {
    return Functions.isSteady(token.text());
  }

  private static boolean isQualified(List<Token> part, int at) {
    return at > 0 && part.get(at - 1).is(".");
  }

  /** Whether a name is a type after {@code ::}, whose modifier stands in parentheses. */
  private static boolean isType(List<Token> part, int at) {
    int before = at - 1;
    while (before > 0
        && (part.get(before).type() == Tokens.Type.NAME || part.get(before).is("."))) {
      before--;
    }
    return before >= 0 && part.get(before).is("::");
  }

  /** A constant was cast when the expression was made; every value has a text. */
  private static boolean isHarmlessCast(List<Token> part, int at) {
    Tokens.Type before = at == 0 ? Tokens.Type.END : part.get(at - 1).type();
    return before == Tokens.Type.STRING
        || at + 1 < part.size() && HARMLESS_CASTS.contains(part.get(at + 1).text());
  }

  /** Whether whatever text is computed there compares by a collation that tells all texts apart. */
  boolean isOfUsualCollation(List<Token> part, RowType row) {
    return part.stream()
        .filter(token -> token.type() == Tokens.Type.NAME)
        .noneMatch(
            token ->
                token.is("COLLATE")
                    || row.columns().containsKey(token.text())
                        && !row.columns().get(token.text()).usualCollation());
  }

  /** Those that may fail for a row. */
  Set<String> failing() {
    return failing;
  }

  /** Those that did not fail for a row that passed. */
  Set<String> computed() {
    return computed;
  }
}
