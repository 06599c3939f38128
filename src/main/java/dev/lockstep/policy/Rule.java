package dev.lockstep.policy;

import dev.lockstep.failure.Place;
import dev.lockstep.recipe.HazardCode;

/**
 * What a team has decided about a hazard.
 *
 * @param above how large a table must be for the rule to hold; null when the size does not matter
 * @param who whose leave is needed, any text; null when that is not said
 * @param place where the rule is written
 */
public record Rule(HazardCode hazard, Action action, Limit above, String who, Place place) {

  /** For people: {@code block above 1GB, who: dba-team}. */
  public String words() {
    return action.word()
        + (above == null ? "" : " above " + above.text())
        + (who == null ? "" : ", who: " + who);
  }
}
