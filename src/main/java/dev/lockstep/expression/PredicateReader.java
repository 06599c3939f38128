package dev.lockstep.expression;

import dev.lockstep.expression.Tokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Reads what {@code pg_get_expr} prints into Calcite's form: comparisons, AND, OR, NOT, IS and
 * lists of values. Whatever else is in it, it takes for a value or a condition that may be
 * anything, but is the same wherever it is written in the same way. PostgreSQL prints each
 * operation in parentheses of its own, so nothing has to be known of precedence.
 */
final class PredicateReader {

  private static final Map<String, SqlOperator> COMPARISONS =
      Map.of(
          "=", SqlStdOperatorTable.EQUALS,
          "<>", SqlStdOperatorTable.NOT_EQUALS,
          "<", SqlStdOperatorTable.LESS_THAN,
          "<=", SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
          ">", SqlStdOperatorTable.GREATER_THAN,
          ">=", SqlStdOperatorTable.GREATER_THAN_OR_EQUAL);
  private static final Set<String> EQUALITY = Set.of("=", "<>");

  /** How sure it is that a part is computed for a row that passes the whole. */
  private enum Reach {
    /** It is, and must not be false. */
    PASSED,
    /** It is. */
    COMPUTED,
    /** It may not be. */
    PERHAPS;

    Reach inside() {
      return this == PERHAPS ? PERHAPS : COMPUTED;
    }
  }

  private final Tokens tokens;
  private final RowType row;
  private final Unknowns unknowns;
  private final Literals literals;
  private final OpaqueParts opaque;

  private PredicateReader(
      String expression, RowType row, Unknowns unknowns, Literals literals, OpaqueParts opaque) {
    this.tokens = new Tokens(expression);
    this.row = row;
    this.unknowns = unknowns;
    this.literals = literals;
    this.opaque = opaque;
  }

  /**
   * Reads a predicate.
   *
   * @param opaque gets what was not looked into
   * @throws Unreadable when it cannot be relied on
   */
  static RexNode read(
      String expression, RowType row, Unknowns unknowns, Literals literals, OpaqueParts opaque) {
    PredicateReader reader = new PredicateReader(expression, row, unknowns, literals, opaque);
    Term term = reader.operation(Reach.PASSED);
    if (reader.tokens.peek().type() != Tokens.Type.END) {
      throw new Unreadable("more than one expression");
    }
    return reader.truth(term);
  }

  /** What stands in one pair of parentheses, or alone. */
  private Term operation(Reach reach) {
    int start = tokens.place();
    if (tokens.take("NOT")) {
      return new Term.Truth(call(SqlStdOperatorTable.NOT, truth(operand(reach.inside()))));
    }
    if (tokens.peek().type() == Tokens.Type.SIGN && !tokens.peek().is("(")) {
      return rest(start, reach);
    }
    Token next = afterOperand();
    boolean keeps = isEnd(next) || next.is("AND");
    Term left = operand(keeps ? reach : reach.inside());
    Token sign = tokens.peek();
    if (isEnd(sign)) {
      return left;
    }
    if (sign.is("AND") || sign.is("OR")) {
      return list(left, sign.text(), reach);
    }
    Term known = null;
    if (tokens.take("IS")) {
      known = is(left, reach);
    } else if (COMPARISONS.containsKey(sign.text())) {
      tokens.next();
      known =
          tokens.peek().is("ANY") || tokens.peek().is("ALL")
              ? any(left, sign.text())
              : comparison(COMPARISONS.get(sign.text()), left, operand(reach.inside()));
    }
    return known != null && isAtEnd() ? known : rest(start, reach);
  }

  private boolean isAtEnd() {
    return isEnd(tokens.peek());
  }

  private static boolean isEnd(Token token) {
    return token.type() == Tokens.Type.END || token.is(")") || token.is("]") || token.is(",");
  }

  /** What follows an operand without a cast. */
  private Token afterOperand() {
    int at = tokens.place();
    if (tokens.peek().is("(")) {
      at = tokens.afterClosing(at);
    } else if (tokens.at(at + 1).is("(")) {
      at = tokens.afterClosing(at + 1);
    } else {
      at++;
    }
    return tokens.at(at);
  }

  private Term list(Term first, String word, Reach reach) {
    // Of an AND that has to be passed every operand was computed, of others only the first.
    Reach others = word.equals("AND") && reach == Reach.PASSED ? reach : Reach.PERHAPS;
    List<RexNode> operands = new ArrayList<>(List.of(truth(first)));
    while (tokens.take(word)) {
      operands.add(truth(operand(others)));
    }
    if (!isAtEnd()) {
      throw new Unreadable("something after " + word);
    }
    SqlOperator operator = word.equals("AND") ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR;
    return new Term.Truth(call(operator, operands.toArray(RexNode[]::new)));
  }

  private Term is(Term left, Reach reach) {
    boolean not = tokens.take("NOT");
    if (tokens.take("NULL")) {
      return isNull(left, not);
    } else if (tokens.take("TRUE")) {
      return is(left, not ? SqlStdOperatorTable.IS_NOT_TRUE : SqlStdOperatorTable.IS_TRUE);
    } else if (tokens.take("FALSE")) {
      return is(left, not ? SqlStdOperatorTable.IS_NOT_FALSE : SqlStdOperatorTable.IS_FALSE);
    } else if (tokens.take("UNKNOWN")) {
      return is(left, not ? SqlStdOperatorTable.IS_NOT_NULL : SqlStdOperatorTable.IS_NULL);
    } else if (tokens.take("DISTINCT")) {
      tokens.expect("FROM");
      return comparison(
          not ? SqlStdOperatorTable.IS_NOT_DISTINCT_FROM : SqlStdOperatorTable.IS_DISTINCT_FROM,
          left,
          operand(reach.inside()));
    }
    return null;
  }

  private Term is(Term left, SqlOperator operator) {
    return new Term.Truth(call(operator, truth(left)));
  }

  private Term isNull(Term term, boolean not) {
    SqlOperator operator = not ? SqlStdOperatorTable.IS_NOT_NULL : SqlStdOperatorTable.IS_NULL;
    if (term instanceof Term.Value value && value.plain()) {
      boolean condition = value.type() != null && value.type().domain().equals(ValueType.BOOLEAN);
      return new Term.Truth(
          call(operator, condition ? truth(value) : unknowns.value(value, value.type())));
    } else if (term instanceof Term.Truth truth) {
      return new Term.Truth(call(operator, truth.node()));
    } else if (term instanceof Term.Constant) {
      return new Term.Truth(unknowns.builder().makeLiteral(not));
    }
    return null;
  }

  /** A comparison that means what it seems to, or null. */
  private Term comparison(SqlOperator operator, Term left, Term right) {
    ValueType type = commonType(left, right);
    if (type == null || !type.ordered() && isOrdering(operator)) {
      return null;
    }
    RexNode one = node(left, type);
    RexNode other = node(right, type);
    if (type.domain().equals(ValueType.BOOLEAN)) {
      return new Term.Truth(call(operator, one, other));
    }
    if (left instanceof Term.Constant && right instanceof Term.Constant) {
      return new Term.Truth(call(operator, one, other));
    } else if (right instanceof Term.Constant constant) {
      unknowns.meets((RexInputRef) one, constant.value());
    } else if (left instanceof Term.Constant constant) {
      unknowns.meets((RexInputRef) other, constant.value());
    } else {
      unknowns.meets((RexInputRef) one, (RexInputRef) other);
    }
    return new Term.Truth(call(operator, one, other));
  }

  private static boolean isOrdering(SqlOperator operator) {
    return switch (operator.getKind()) {
      case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> true;
      default -> false;
    };
  }

  private RexNode node(Term term, ValueType type) {
    if (type.domain().equals(ValueType.BOOLEAN)) {
      return truth(term);
    } else if (term instanceof Term.Constant constant) {
      return unknowns.constant(constant.value());
    }
    Term.Value value = (Term.Value) term;
    return unknowns.value(value, value.type() == null ? type : value.type());
  }

  /** The type within whose domain two terms are compared, or null when there is none. */
  private static ValueType commonType(Term left, Term right) {
    ValueType one = type(left);
    ValueType other = type(right);
    if (one != null && other != null) {
      return one.domain().equals(other.domain()) ? one : null;
    }
    ValueType known = one != null ? one : other;
    Term open = one != null ? right : left;
    if (known == null || !(open instanceof Term.Value value)) {
      return null;
    }
    // These have no comparison operators with other types whose values lie between theirs.
    boolean closed =
        switch (known.domain()) {
          case ValueType.NUMBER, ValueType.FLOAT, ValueType.TEXT -> value.computed();
          default -> false;
        };
    return closed ? known : null;
  }

  private static ValueType type(Term term) {
    if (term instanceof Term.Truth) {
      return new ValueType("boolean", ValueType.BOOLEAN, false, false);
    }
    return term instanceof Term.Constant constant ? constant.type() : ((Term.Value) term).type();
  }

  /** {@code = ANY (ARRAY[…])} and {@code <> ALL (ARRAY[…])} of constants, or null. */
  private Term any(Term left, String sign) {
    boolean any = tokens.next().is("ANY");
    if (!EQUALITY.contains(sign) || any != sign.equals("=")) {
      return null;
    }
    tokens.expect("(");
    boolean cast = tokens.take("(");
    if (!tokens.take("ARRAY") || !tokens.take("[")) {
      return null;
    }
    List<RexNode> tests = new ArrayList<>();
    do {
      Term element = operand(Reach.COMPUTED);
      Term test =
          element instanceof Term.Constant
              ? comparison(COMPARISONS.get(sign), left, element)
              : null;
      if (!(test instanceof Term.Truth truth)) {
        return null;
      }
      tests.add(truth.node());
    } while (tokens.take(","));
    tokens.expect("]");
    if (cast) {
      tokens.expect(")");
      tokens.expect("::");
      if (!TypeName.read(tokens).equals("text[]")) {
        return null;
      }
    }
    tokens.expect(")");
    SqlOperator operator = any ? SqlStdOperatorTable.OR : SqlStdOperatorTable.AND;
    return new Term.Truth(
        tests.size() == 1 ? tests.get(0) : call(operator, tests.toArray(RexNode[]::new)));
  }

  /** One operand with the casts that follow it. */
  private Term operand(Reach reach) {
    int start = tokens.place();
    Token first = tokens.next();
    Term term =
        switch (first.type()) {
          case NUMBER -> number(first.text());
          case STRING -> string(first.text());
          case NAME -> name(first, start, reach);
          case SIGN -> {
            if (!first.is("(")) {
              throw new Unreadable("a sign where a value should be");
            }
            Term inner = operation(reach);
            tokens.expect(")");
            yield inner;
          }
          case END -> throw new Unreadable("it ends too early");
        };
    while (tokens.peek().is("::") || tokens.peek().is("[") || tokens.peek().is(".")) {
      if (tokens.take("::")) {
        String type = TypeName.read(tokens);
        term = cast(term, type, start, reach);
      } else if (tokens.peek().is("[")) {
        tokens.moveTo(tokens.afterClosing(tokens.place()));
        term = opaque(start, reach);
      } else {
        tokens.next();
        tokens.next();
        term = opaque(start, reach);
      }
    }
    return term;
  }

  private Term number(String text) {
    BigDecimal value = new BigDecimal(text);
    boolean whole = text.chars().allMatch(Character::isDigit);
    return new Term.Constant(ValueType.of(whole ? "bigint" : "numeric", Set.of()), value);
  }

  private Term string(String text) {
    if (text.startsWith("E")) {
      return new Term.Value(text, null, false, true, false);
    }
    String value = text.substring(1, text.length() - 1).replace("''", "'");
    if (!tokens.take("::")) {
      throw new Unreadable("a string of no type");
    }
    String name = TypeName.read(tokens);
    ValueType type = ValueType.of(name, row.enums());
    boolean modified = type != null && !ValueType.withoutModifier(name).equals(name);
    if (type != null && type.domain().equals(ValueType.BOOLEAN)) {
      throw new Unreadable("a boolean as a string");
    }
    BigDecimal known = type == null || modified ? null : literals.value(type, value);
    return known != null
        ? new Term.Constant(type, known)
        : new Term.Value(text + "::" + name, null, true, false, false);
  }

  private Term name(Token name, int start, Reach reach) {
    if (name.is("true") || name.is("false")) {
      return new Term.Truth(unknowns.builder().makeLiteral(name.is("true")));
    }
    if (name.is("CASE")) {
      afterCase();
      return opaque(start, reach);
    }
    RowType.ColumnType column = row.columns().get(name.text());
    if (column != null && !tokens.peek().is("(")) {
      ValueType type = column.usualCollation() ? ValueType.of(column.type(), row.enums()) : null;
      return new Term.Value(
          name.text(),
          type,
          !column.notNull(),
          ValueType.isPlain(column.type(), row.enums()),
          false);
    }
    if (OpaqueParts.isValue(name)) {
      return opaque(start, reach);
    }
    if (name.is("ARRAY") && tokens.peek().is("[") || tokens.peek().is("(")) {
      tokens.moveTo(tokens.afterClosing(tokens.place()));
      return opaque(start, reach);
    }
    if (name.is("NULL")) {
      return new Term.Value("NULL", null, true, false, false);
    }
    throw new Unreadable("a name that is no column");
  }

  private void afterCase() {
    int depth = 1;
    while (depth > 0) {
      Token token = tokens.next();
      if (token.type() == Tokens.Type.END) {
        throw new Unreadable("a CASE without END");
      }
      depth += token.is("CASE") ? 1 : token.is("END") ? -1 : 0;
    }
  }

  private Term cast(Term term, String name, int start, Reach reach) {
    ValueType target = ValueType.of(name, row.enums());
    ValueType type = type(term);
    boolean modified = target != null && !ValueType.withoutModifier(name).equals(name);
    if (target == null || type == null || target.domain().equals(ValueType.BOOLEAN)) {
      return opaque(start, reach);
    }
    if (term instanceof Term.Constant constant
        && !modified
        && type.domain().equals(ValueType.NUMBER)
        && target.domain().equals(ValueType.FLOAT)) {
      BigDecimal value = literals.value(target, constant.value().toPlainString());
      return value == null ? opaque(start, reach) : new Term.Constant(target, value);
    }
    if (!type.widensTo(target, modified)
        && !(term instanceof Term.Constant
            && !modified
            && type.domain().equals(target.domain())
            && (type.whole() || !target.whole()))) {
      return opaque(start, reach);
    }
    if (term instanceof Term.Constant constant) {
      return new Term.Constant(target, constant.value());
    }
    Term.Value value = (Term.Value) term;
    // Between two integers there is nothing, also when they are cast.
    ValueType kept = new ValueType(target.name(), target.domain(), target.ordered(), type.whole());
    return new Term.Value(value.key(), kept, value.nullable(), true, value.computed());
  }

  /** Everything up to the end of the parentheses, not looked into. */
  private Term rest(int start, Reach reach) {
    tokens.moveTo(start);
    while (!isAtEnd()) {
      boolean open = tokens.peek().is("(") || tokens.peek().is("[");
      if (open) {
        tokens.moveTo(tokens.afterClosing(tokens.place()));
      } else {
        tokens.next();
      }
    }
    return opaque(start, reach);
  }

  private Term.Value opaque(int start, Reach reach) {
    List<Token> part = tokens.between(start, tokens.place());
    String key = opaque.note(part, reach != Reach.PERHAPS);
    return new Term.Value(key, null, true, false, opaque.isOfUsualCollation(part, row));
  }

  private RexNode truth(Term term) {
    if (term instanceof Term.Truth truth) {
      return truth.node();
    } else if (term instanceof Term.Value value) {
      return unknowns.condition(value.key(), value.nullable());
    }
    throw new Unreadable("a constant where a condition should be");
  }

  private RexNode call(SqlOperator operator, RexNode... operands) {
    return unknowns.builder().makeCall(operator, operands);
  }
}
