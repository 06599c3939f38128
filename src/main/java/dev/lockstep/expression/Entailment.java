package dev.lockstep.expression;

import java.util.List;

/**
 * The question whether every row that passes some predicates passes another one.
 *
 * @param row the columns that they name
 */
public record Entailment(List<Predicate> given, Predicate asked, RowType row) {

  /** What Calcite finds. */
  public Implication.Answer answer() {
    return Implication.of(given, asked, row);
  }
}
