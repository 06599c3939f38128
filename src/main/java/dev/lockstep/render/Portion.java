package dev.lockstep.render;

import dev.lockstep.recipe.Phase;

/**
 * A part of a phase that is one transaction, or one statement outside of any, in both directions.
 *
 * @param number of the phase
 * @param part from 1, in the order of the way up
 * @param of how many parts the phase has
 */
public record Portion(int number, Phase phase, int part, int of, Side up, Side down) {

  /**
   * One direction.
   *
   * @param text statements, each with its semicolon; empty when there is nothing to do
   * @param transaction whether it has to be run in a transaction
   */
  public record Side(String text, boolean transaction) {

    public boolean isNothing() {
      return text.isEmpty();
    }
  }
}
