package dev.lockstep.expression;

/** An expression that cannot be relied on: not understood, or not the same each time. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why, null, false, false);
  }
}
