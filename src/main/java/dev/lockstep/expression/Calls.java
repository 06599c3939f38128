package dev.lockstep.expression;

/** Whether an expression in normal form calls anything. */
public final class Calls {

  private Calls() {}

  /**
   * Whether it certainly calls no function, so that it has one value; false also where nobody
   * knows. {@code CURRENT_TIMESTAMP} and its like have one in each statement.
   */
  public static boolean none(String expression) {
    try {
      Tokens tokens = new Tokens(expression);
      return tokens.between(0, tokens.size()).stream()
          .noneMatch(token -> token.type() == Tokens.Type.SIGN && token.is("("));
    } catch (Unreadable e) {
      return false;
    }
  }
}
