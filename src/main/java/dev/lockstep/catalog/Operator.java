package dev.lockstep.catalog;

/**
 * An operator; its identity has the types of its operands as arguments, {@code NONE} for the left
 * one of a prefix operator.
 *
 * @param left the type of its left operand; null for a prefix operator
 * @param right the type of its right operand
 * @param function the function behind it; null while another operator only promises it
 * @param commutator {@code OPERATOR(schema.name)} of the one with the operands changed, or null
 * @param negator likewise of the one with the opposite answer, or null
 * @param restrict the function that estimates how many rows it selects, or null
 * @param join the function that estimates how many rows it joins, or null
 * @param hashes whether a hash join may use it
 * @param merges whether a merge join may use it
 */
public record Operator(
    FactId id,
    String left,
    String right,
    String function,
    String commutator,
    String negator,
    String restrict,
    String join,
    boolean hashes,
    boolean merges)
    implements Fact {

  /** Whether it is only the promise of an operator that another one names. */
  public boolean shell() {
    return function == null;
  }
}
