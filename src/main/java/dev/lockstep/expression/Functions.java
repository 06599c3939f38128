package dev.lockstep.expression;

import java.util.Locale;
import java.util.Set;

/**
 * Functions and operators that PostgreSQL brings and whose result is the same whenever it is asked
 * in one statement.
 */
final class Functions {

  /** Those that give a result for all arguments of their types. */
  private static final Set<String> TOTAL =
      Set.of(
          "lower",
          "upper",
          "length",
          "char_length",
          "character_length",
          "octet_length",
          "bit_length",
          "btrim",
          "ltrim",
          "rtrim",
          "initcap",
          "num_nulls",
          "num_nonnulls",
          "jsonb_typeof",
          "json_typeof",
          "cardinality",
          "array_length",
          "isempty",
          "lower_inf",
          "upper_inf",
          "lower_inc",
          "upper_inc",
          "starts_with",
          "isfinite",
          "coalesce",
          "nullif",
          "greatest",
          "least");

  /** Those that may refuse an argument. */
  private static final Set<String> PARTIAL =
      Set.of(
          "abs",
          "ceil",
          "ceiling",
          "date_part",
          "date_trunc",
          "div",
          "extract",
          "floor",
          "jsonb_array_length",
          "json_array_length",
          "left",
          "mod",
          "power",
          "regexp_replace",
          "replace",
          "right",
          "round",
          "sign",
          "sqrt",
          "strpos",
          "position",
          "substring",
          "substr",
          "trunc",
          "array_position",
          "now",
          "make_date",
          "to_char",
          "age",
          "jsonb_path_exists");

  private static final Set<String> TOTAL_OPERATORS =
      Set.of(
          "=", "<>", "<", "<=", ">", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "||",
          "@>", "<@", "&&", "?", "?&", "?|", "->", "->>");

  private Functions() {}

  static boolean isSteady(String function) {
    String name = function.toLowerCase(Locale.ROOT);
    return TOTAL.contains(name) || PARTIAL.contains(name);
  }

  static boolean isTotal(String function) {
    return TOTAL.contains(function.toLowerCase(Locale.ROOT));
  }

  static boolean isTotalOperator(String operator) {
    return TOTAL_OPERATORS.contains(operator);
  }
}
