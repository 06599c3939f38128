package dev.lockstep.expression;

import java.math.BigDecimal;
import org.apache.calcite.rex.RexNode;

/** What a part of an expression was understood as. */
sealed interface Term {

  /** A condition. */
  record Truth(RexNode node) implements Term {}

  /** A constant of a known type. */
  record Constant(ValueType type, BigDecimal value) implements Term {}

  /**
   * A value that differs from row to row, and of which only its type is known.
   *
   * @param key the same for what always has the same value
   * @param type null when that is not known either
   * @param nullable whether it may be NULL
   * @param plain whether IS NULL and IS NOT NULL of it are opposites
   * @param computed whether it is computed, so that its type may follow from what it is compared
   *     with
   */
  record Value(String key, ValueType type, boolean nullable, boolean plain, boolean computed)
      implements Term {}
}
