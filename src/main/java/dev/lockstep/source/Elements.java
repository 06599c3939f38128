package dev.lockstep.source;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a statement that may each be about a column or a constraint: what stands between the
 * commas of {@code CREATE TABLE (…)} or after the name in {@code ALTER TABLE}. Light lexing only:
 * what a part really is, the catalog says.
 *
 * @param tokens all tokens of the statement
 * @param elements token ranges, in order
 */
record Elements(List<Token> tokens, List<Element> elements) {

  /**
   * @param first the index of its first token
   * @param last the index of its last token
   * @param names what it may declare or change: the name of the element itself, then those of the
   *     constraints in it
   */
  record Element(int first, int last, List<Name> names) {}

  /**
   * @param constraint whether it is the name of a constraint
   */
  record Name(String name, boolean constraint, Token token) {}

  static Elements of(ScriptStatement statement) {
    List<Token> tokens = Token.of(statement);
    boolean alter = statement.startsWith("ALTER");
    int from = alter ? firstClause(tokens) : firstParenthesis(tokens);
    int depth = alter ? 0 : 1;
    List<Element> elements = new ArrayList<>();
    int start = from;
    for (int i = from; i < tokens.size() && from > 0; i++) {
      Token token = tokens.get(i);
      boolean closes = token.depth() < depth;
      if (closes || (token.depth() == depth && token.is(","))) {
        add(elements, tokens, start, i - 1, depth);
        start = i + 1;
      }
      if (closes) {
        return new Elements(tokens, elements);
      }
    }
    if (from > 0) {
      add(elements, tokens, start, tokens.size() - 1, depth);
    }
    return new Elements(tokens, elements);
  }

  private static int firstParenthesis(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The first ADD or ALTER after ALTER TABLE name. */
  private static int firstClause(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).is("ADD") || tokens.get(i).is("ALTER")) {
        return i;
      }
    }
    return -1;
  }

  private static void add(
      List<Element> elements, List<Token> tokens, int first, int last, int depth) {
    if (first <= last) {
      elements.add(new Element(first, last, names(tokens.subList(first, last + 1), depth)));
    }
  }

  private static List<Name> names(List<Token> element, int depth) {
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at < element.size() - 1 && isLead(element.get(at))) {
      at++;
    }
    if (!element.get(at).is("CONSTRAINT")) {
      names.add(new Name(element.get(at).name(), false, element.get(at)));
    }
    for (int i = at; i + 1 < element.size(); i++) {
      if (element.get(i).is("CONSTRAINT") && element.get(i).depth() == depth) {
        names.add(new Name(element.get(i + 1).name(), true, element.get(i)));
      }
    }
    return names;
  }

  /** What may stand before the name in a clause of ALTER TABLE. */
  private static boolean isLead(Token token) {
    return token.is("ADD")
        || token.is("ALTER")
        || token.is("COLUMN")
        || token.is("IF")
        || token.is("NOT")
        || token.is("EXISTS");
  }
}
