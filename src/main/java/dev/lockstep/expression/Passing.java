package dev.lockstep.expression;

/** When a row passes a predicate that may also come out as NULL. */
public enum Passing {
  /** Only when it is true: WHERE, the predicate of an index, NOT NULL. */
  ON_TRUE,
  /** Unless it is false: CHECK. */
  UNLESS_FALSE
}
