package dev.lockstep.seed;

/** One shape of value for a column: writes an SQL expression for a row. */
@FunctionalInterface
interface Variant {

  /** No value. */
  Variant NULL = row -> "NULL";

  /**
   * The expression for a row.
   *
   * @param row from 1; different rows get different values where the shape has as many
   */
  String expression(int row);
}
