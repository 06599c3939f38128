package dev.lockstep.expression;

/**
 * A condition on a row.
 *
 * @param expression as {@code pg_get_expr} prints it with an empty search path
 * @param passing when a row passes it
 */
public record Predicate(String expression, Passing passing) {

  /** What a CHECK tests. */
  public static Predicate check(String expression) {
    return new Predicate(expression, Passing.UNLESS_FALSE);
  }

  /** What a WHERE or the predicate of a partial index tests. */
  public static Predicate where(String expression) {
    return new Predicate(expression, Passing.ON_TRUE);
  }
}
