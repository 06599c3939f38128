package dev.lockstep.render;

import dev.lockstep.recipe.Phase;
import java.util.List;

/**
 * A phase as the scripts that are written to disk.
 *
 * @param number from 1, counting only phases that have steps
 * @param up the whole up script
 * @param down the whole down script
 * @param steps its steps in order
 */
public record RenderedPhase(
    int number, Phase phase, String up, String down, List<RenderedStep> steps) {

  /**
   * One step's own SQL, without the transaction around it.
   *
   * @param key the step's key
   * @param up empty when there is nothing to do
   * @param down empty when there is nothing to do
   */
  public record RenderedStep(String key, String up, String down) {}
}
